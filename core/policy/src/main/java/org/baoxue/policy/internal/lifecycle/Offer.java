package org.baoxue.policy.internal.lifecycle;

import java.util.List;
import java.util.Map;
import org.baoxue.policy.Finding;
import org.baoxue.policy.internal.archive.BundleName;
import org.osgi.framework.Version;

/**
 * A bundle that brings a region.
 *
 * @param bundleId names the bundle while it is installed
 * @param bundle its symbolic name and version
 * @param files the files its header lists; empty if it is not running
 * @param findings what is wrong with the header or with the files as such, or why it is not running
 * @param running whether it is active; one that should be and is not keeps what was accepted before in force
 * @param stop stops it for good; throws {@link IllegalStateException} if that fails
 */
public record Offer(
        long bundleId,
        BundleName bundle,
        Map<String, byte[]> files,
        List<Finding> findings,
        boolean running,
        Runnable stop) {

    Version version() {
        return Version.parseVersion(bundle.version());
    }
}

/** Regions and the policy that follows from them: their check, their life, their archive, and local settings. */
@Export
@Version("1.0.0")
@Capability(namespace = "osgi.extender", name = "org.baoxue.region", version = "1.0.0")
package org.baoxue.policy;

import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

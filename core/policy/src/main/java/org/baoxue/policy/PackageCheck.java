package org.baoxue.policy;

import java.util.List;
import org.baoxue.access.Invalid;

/**
 * What the check of one package found.
 *
 * @param name the package
 * @param result the region, if it would be accepted, and all findings on the package and its files
 */
public record PackageCheck(String name, CheckResult result) {

    /**
     * The regions of packages of which all were accepted.
     *
     * @throws Invalid if one was rejected, with its first error, or if there is none
     */
    public static List<Region> regions(List<PackageCheck> checks) {
        if (checks.isEmpty()) {
            throw new Invalid("/file", "文件里没有地区 (no region in the file)");
        }
        return checks.stream().map(PackageCheck::accepted).toList();
    }

    private static Region accepted(PackageCheck check) {
        return check.result()
                .region()
                .orElseThrow(() -> new Invalid(
                        "/file",
                        check.result().findings(Severity.ERROR).stream()
                                .findFirst()
                                .map(Finding::toString)
                                .orElse("地区文件不接受 (the files are rejected)")));
    }
}

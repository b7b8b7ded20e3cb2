package org.baoxue.policy;

/**
 * What the check of one package found.
 *
 * @param name the package
 * @param result the region, if it would be accepted, and all findings on the package and its files
 */
public record PackageCheck(String name, CheckResult result) {}

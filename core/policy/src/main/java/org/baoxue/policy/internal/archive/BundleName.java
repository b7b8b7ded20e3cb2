package org.baoxue.policy.internal.archive;

/** Which bundle brought a region. */
public record BundleName(String name, String version) {}

/** Packages of regions outside the platform: jars, KARs, folders and files, none of them trusted. */
package org.baoxue.policy.internal.pack;

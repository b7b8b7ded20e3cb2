/**
 * Finds the same child in two lists: exactly by key, and carefully where the key is missing, broken or changed. Pure, without
 * any list of its own.
 */
@Export
@Version("1.0.0")
package org.baoxue.roster.matching;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/**
 * The dry run: what would change if a region were in force instead of what is.
 */
@Export
@Version("1.0.0")
package org.baoxue.reporting.preview;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** Sheets that people filled in, read by the same care as lists. */
@Export
@Version("1.0.0")
package org.baoxue.roster.sheet;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

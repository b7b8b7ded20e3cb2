/** The sheet of autumn entry: those not registered, to be walked. */
@Export
@Version("1.0.0")
package org.baoxue.reporting.entry;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

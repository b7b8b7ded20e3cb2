/** Amounts of time as plans say them, and the school calendar. */
@Export
@Version("1.0.0")
package org.baoxue.api.time;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

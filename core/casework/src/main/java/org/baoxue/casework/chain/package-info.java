/** Hash chains of events, for the modules that keep such a log: cases, duties, reports. */
@Export
@Version("1.0.0")
package org.baoxue.casework.chain;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

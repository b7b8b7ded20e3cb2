/** Forms and the report cycle: building, submitting, delivering, receiving and returning reports. */
@Export
@Version("1.0.0")
package org.baoxue.reporting;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

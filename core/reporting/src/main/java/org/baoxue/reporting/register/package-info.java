/** The forms that a unit keeps under its plans, filled and printed: ledgers, registers, files (台账、名册、档案). */
@Export
@Version("1.0.0")
package org.baoxue.reporting.register;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

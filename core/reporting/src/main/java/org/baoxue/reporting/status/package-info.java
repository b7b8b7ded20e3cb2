/** The ledgers that follow from the one status of each child, as workbooks. */
@Export
@Version("1.0.0")
package org.baoxue.reporting.status;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

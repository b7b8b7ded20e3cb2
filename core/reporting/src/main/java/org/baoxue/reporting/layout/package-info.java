/** Workbooks of a bureau's own for the forms of a plan. */
@Export
@Version("1.0.0")
package org.baoxue.reporting.layout;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

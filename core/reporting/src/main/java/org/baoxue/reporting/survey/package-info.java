/** The sheets of 排查摸底: printed, filled in, read back. */
@Export
@Version("1.0.0")
package org.baoxue.reporting.survey;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

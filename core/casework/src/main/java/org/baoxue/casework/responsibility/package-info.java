/** 包保 and 责任书: who answers for whom under the lines that the plans name, and who signed what. */
@Export
@Version("1.0.0")
package org.baoxue.casework.responsibility;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

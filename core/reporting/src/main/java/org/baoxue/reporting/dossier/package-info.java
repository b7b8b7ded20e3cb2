/** The inspection file (迎检卷宗): what is known of a case, or of all cases of a unit, as one file. */
@Export
@Version("1.0.0")
package org.baoxue.reporting.dossier;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

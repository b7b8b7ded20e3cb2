/**
 * Prevention: the lists of pupils who may leave (易辍生、重点生、双困生) what is done for them,
 * and visits at home (家访).
 */
@Export
@Version("1.0.0")
package org.baoxue.casework.prevention;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

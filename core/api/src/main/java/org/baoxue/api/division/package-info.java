/** Places: administrative divisions by their GB/T 2260 codes. */
@Export
@Version("1.0.0")
package org.baoxue.api.division;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

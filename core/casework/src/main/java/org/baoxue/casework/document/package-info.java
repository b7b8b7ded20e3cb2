/** Documents of cases (文书): made out from templates or received from courts, numbered, and kept to the byte. */
@Export
@Version("1.0.0")
package org.baoxue.casework.document;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

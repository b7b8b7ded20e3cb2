/** How constants are called by people. */
@Export
@Version("1.0.0")
package org.baoxue.api.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** Units: the organisations of both lines that owe and receive reports. */
@Export
@Version("1.0.0")
package org.baoxue.api.unit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** Files that tell others what explained differences between lists show to be wrong in their records. */
@Export
@Version("1.0.0")
package org.baoxue.reporting.feedback;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** Identity numbers of children: GB 11643 citizen numbers and 学籍号 (student numbers). */
@Export
@Version("1.0.0")
package org.baoxue.api.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

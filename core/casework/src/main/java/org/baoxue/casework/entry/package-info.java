/** 秋季入学: who is due at school in a school year, who is registered, and where the others are. */
@Export
@Version("1.0.0")
package org.baoxue.casework.entry;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

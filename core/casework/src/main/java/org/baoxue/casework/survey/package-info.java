/** 排查摸底 of both lines: who is asked, what was found, who signed for it, and what is left. */
@Export
@Version("1.0.0")
package org.baoxue.casework.survey;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

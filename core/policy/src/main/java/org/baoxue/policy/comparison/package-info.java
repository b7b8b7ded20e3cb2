/** Which of two rules is stricter, and how the policies of two places, days or versions differ. Pure. */
@Export
@Version("1.0.0")
package org.baoxue.policy.comparison;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** The policy vocabulary: one immutable record for each block of rules. */
@Export
@Version("1.0.0")
package org.baoxue.api.policy.rule;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

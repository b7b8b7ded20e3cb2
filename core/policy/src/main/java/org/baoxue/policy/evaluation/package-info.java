/**
 * The evaluator: resolved policy and plain facts in, verdicts and deadlines out. Pure functions without state, total for
 * every valid input with dates in the years 1 to 9999; all days are days in Asia/Shanghai.
 */
@Export
@Version("1.0.0")
package org.baoxue.policy.evaluation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

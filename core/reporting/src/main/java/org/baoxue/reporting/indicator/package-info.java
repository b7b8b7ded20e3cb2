/**
 * Indicators: rates and counts of a unit beside the targets of its place, each with formula, hashes and the children behind
 * it.
 */
@Export
@Version("1.0.0")
package org.baoxue.reporting.indicator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

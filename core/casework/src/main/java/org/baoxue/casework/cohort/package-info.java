/**
 * 届: how many entered a school, came, went and graduated, as schools and bureaus record them. The base of 巩固率.
 */
@Export
@Version("1.0.0")
package org.baoxue.casework.cohort;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

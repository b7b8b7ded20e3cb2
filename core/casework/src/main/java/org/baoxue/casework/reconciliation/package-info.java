/** 三比对: lists held against each other, every difference explained once. */
@Export
@Version("1.0.0")
package org.baoxue.casework.reconciliation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

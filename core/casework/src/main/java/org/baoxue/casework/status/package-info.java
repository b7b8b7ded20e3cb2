/**
 * The one status of a child on a day, and the ledgers that follow from it. Precedence and sources are those of ADR 0011 and the
 * platform's own; no plan ranks them.
 */
@Export
@Version("1.0.0")
package org.baoxue.casework.status;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

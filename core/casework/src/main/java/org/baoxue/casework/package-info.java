/**
 * Cases of children who left or may have left school, and the duties that follow from policy and facts.
 *
 * <p>A case is a fold of events that are appended and never changed; a duty is derived and never entered: only its outcome
 * is stored.
 */
@Export
@Version("1.0.0")
package org.baoxue.casework;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

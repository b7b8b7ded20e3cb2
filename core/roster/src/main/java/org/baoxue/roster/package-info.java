/**
 * The roster: lists of children as bureaus keep them, imported as whole versions and read as of any publication.
 *
 * <p>Every published import or entry by hand takes the next number of one sequence. A reader that keeps to a number sees
 * one unchanging roster; {@link org.baoxue.roster.Roster#hash} names it.
 */
@Export
@Version("1.0.0")
package org.baoxue.roster;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

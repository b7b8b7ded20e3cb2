package org.baoxue.roster.internal.check;

import java.time.LocalDate;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;

/**
 * What the rows of one import are checked against.
 *
 * @param importer the unit whose list it is
 * @param tree the units as they were when the import began
 * @param asOf the day that the list describes
 * @param ids makes pseudonyms
 */
public record Context(Unit importer, UnitTree tree, LocalDate asOf, ChildIds ids) {}

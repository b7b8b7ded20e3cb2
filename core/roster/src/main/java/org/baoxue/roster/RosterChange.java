package org.baoxue.roster;

import java.util.Set;

/**
 * What one publication touched.
 *
 * @param seq the roster's sequence from which it is in force
 * @param kind the kind of list
 * @param importId the import or entry by hand
 * @param unitId the unit whose list it was; the class for an entry by hand
 * @param classIds the classes with a changed or newly missing row or mark; empty for household lists
 */
public record RosterChange(long seq, ListKind kind, ImportId importId, String unitId, Set<String> classIds) {

    public RosterChange {
        classIds = Set.copyOf(classIds);
    }
}

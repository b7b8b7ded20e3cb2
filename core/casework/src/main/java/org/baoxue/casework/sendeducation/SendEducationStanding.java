package org.baoxue.casework.sendeducation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoxue.access.Unit;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whether send-education stands for children, and who visits them, for other modules, which pass the gate themselves: a
 * lawful exit only while assessment, 学籍 and real visits stand. Thread-safe.
 */
@ProviderType
public interface SendEducationStanding {

    /**
     * Why send-education does not stand at the end of a day; an empty set if it does.
     *
     * @param day today or earlier
     */
    Map<ChildId, Set<Lapse>> lapses(Set<ChildId> children, LocalDate day);

    /**
     * Those of the children who are sent lessons at the end of a day, by the days of the facts; a file that cannot be read
     * tells nothing.
     */
    Set<ChildId> servedOn(Set<ChildId> children, LocalDate day);

    /**
     * The visits to the children that a unit answers for, as {@link SendEducationFiles#ledger} has them, whole and unmasked but
     * for what tells of the disability.
     *
     * @throws org.baoxue.access.Invalid if the days are in disorder or too far apart
     */
    List<LedgerRow> visits(Unit under, LocalDate from, LocalDate to);
}

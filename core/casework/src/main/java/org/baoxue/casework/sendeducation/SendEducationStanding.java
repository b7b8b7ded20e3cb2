package org.baoxue.casework.sendeducation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whether send-education stands for children, for other modules, which pass the gate themselves: a lawful exit only while
 * assessment, 学籍 and real visits stand. Thread-safe.
 */
@ProviderType
public interface SendEducationStanding {

    /**
     * Why send-education does not stand at the end of a day; an empty set if it does.
     *
     * @param day today or earlier
     */
    Map<ChildId, Set<Lapse>> lapses(Set<ChildId> children, LocalDate day);
}

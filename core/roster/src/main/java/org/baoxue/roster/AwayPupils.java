package org.baoxue.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says on which days pupils are rightly not in their class by registered changes of 学籍. The module that keeps the changes
 * registers it as an OSGi service; whoever asks passes the gate itself. Thread-safe.
 */
@ConsumerType
@FunctionalInterface
public interface AwayPupils {

    /**
     * The days in a window, both ends included, as they are registered now.
     *
     * @param pupils their rows of the enrolment list, listed or missing
     * @return by child; those without such a day may be left out
     */
    Map<ChildId, Away> days(Collection<Enrolment> pupils, LocalDate from, LocalDate to);
}

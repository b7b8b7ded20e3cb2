package org.baoxue.policy.evaluation;

import java.util.Optional;
import org.baoxue.api.time.SchoolCalendar;

/** A calendar that also knows where terms begin. Immutable and thread-safe. */
public interface TermCalendar extends SchoolCalendar {

    /** Where terms begin; empty if no layer gives a calendar rule. */
    Optional<SchoolYears> years();
}

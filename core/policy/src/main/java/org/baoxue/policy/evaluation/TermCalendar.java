package org.baoxue.policy.evaluation;

import java.util.Optional;
import org.baoxue.api.policy.rule.SchoolWeek;
import org.baoxue.api.time.SchoolCalendar;

/** A calendar that also knows where terms begin. Immutable and thread-safe. */
public interface TermCalendar extends SchoolCalendar {

    /** The calendar rule in force; empty if no layer gives one. */
    Optional<SchoolWeek> week();
}

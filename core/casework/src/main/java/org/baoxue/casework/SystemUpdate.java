package org.baoxue.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.roster.ChildId;

/**
 * 「学籍系统/全国平台已更新？」: one entry of a case that one other system must show too.
 *
 * @param caseId the case
 * @param child whose case it is
 * @param name the child's name as the reader may see it
 * @param seq sequence of the entry
 * @param system the other system
 * @param kind what the entry says
 * @param since the day of the fact
 * @param doneOn the day on which the other system was brought up to date; empty while it lags
 * @param doneBy who noted it
 * @param status the mark there, in its own words
 * @param school unit of the school; empty for 失学
 * @param classId unit of the class; empty for 失学
 */
public record SystemUpdate(
        CaseId caseId,
        ChildId child,
        Optional<String> name,
        long seq,
        ExternalSystem system,
        CaseEventKind kind,
        LocalDate since,
        Optional<LocalDate> doneOn,
        Optional<String> doneBy,
        Optional<String> status,
        Optional<String> school,
        Optional<String> classId) {

    /** The same with the child's name as the reader may see it. */
    public SystemUpdate named(Optional<String> shown) {
        return new SystemUpdate(
                caseId, child, shown, seq, system, kind, since, doneOn, doneBy, status, school, classId);
    }
}

package org.baoxue.rest.internal.v1;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.casework.status.StatusOfChild;
import org.baoxue.casework.status.StatusProvenance;
import org.baoxue.casework.status.StatusSheet;

/** Statuses of children in JSON. */
public final class StatusViews {

    private StatusViews() {}

    /** One child's status and what it was made from. */
    public record StandingView(StatusView child, FromView from) {
        static StandingView of(ChildStatuses.Standing standing) {
            return new StandingView(StatusView.of(standing.child()), FromView.of(standing.from()));
        }
    }

    /**
     * A child and its status.
     *
     * @param basis the record from which it follows
     * @param since first day of it; absent where the record does not say
     * @param division where the household list has the child; absent if none does
     * @param school where the enrolment list has the child, or had it last; absent if nowhere
     */
    public record StatusView(
            String child,
            String name,
            String sex,
            LocalDate birthDate,
            Optional<String> idNumber,
            boolean ofAge,
            String status,
            String statusName,
            String basis,
            String basisName,
            Optional<LocalDate> since,
            String note,
            Optional<String> division,
            Optional<String> school,
            Optional<String> classId,
            Optional<String> grade) {
        static StatusView of(StatusOfChild child) {
            return new StatusView(
                    child.child().value(),
                    child.name(),
                    child.sex(),
                    child.birthDate(),
                    child.idNumber(),
                    child.ofAge(),
                    child.status().key(),
                    child.status().chinese(),
                    child.basis().key(),
                    child.basis().chinese(),
                    child.since(),
                    child.note(),
                    child.division().map(DivisionCode::digits),
                    child.school(),
                    child.classId(),
                    child.grade());
        }
    }

    /** What statuses were made from. */
    public record FromView(LocalDate day, long rosterSequence, String rosterHash, String policyHash) {
        static FromView of(StatusProvenance from) {
            return new FromView(from.day(), from.rosterSequence(), from.rosterHash(), from.policyHash());
        }
    }

    /** The children of a unit by status; the counts add up to {@code children}. */
    public record CountsView(String unit, String name, FromView from, long children, List<CountView> statuses) {
        static CountsView of(StatusSheet sheet) {
            return new CountsView(
                    sheet.unit(),
                    sheet.unitName(),
                    FromView.of(sheet.from()),
                    sheet.children().size(),
                    sheet.counts().entrySet().stream()
                            .map(one -> new CountView(
                                    one.getKey().key(), one.getKey().chinese(), one.getValue()))
                            .toList());
        }
    }

    /** The children of one status. */
    public record CountView(String status, String name, long children) {}
}

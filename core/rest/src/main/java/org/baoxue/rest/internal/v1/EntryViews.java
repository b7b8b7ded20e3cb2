package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.entry.DueChild;
import org.baoxue.casework.entry.EntryCell;
import org.baoxue.casework.entry.EntryCount;
import org.baoxue.casework.entry.EntryNotice;
import org.baoxue.casework.entry.EntryRound;
import org.baoxue.casework.entry.NoticesMade;
import org.baoxue.rest.internal.v1.ServiceViews.ServiceView;

/** Rounds of autumn entry as JSON. */
final class EntryViews {

    private EntryViews() {}

    /**
     * A round.
     *
     * @param rules sentences of the plans on age and notices; empty where no plan has any (方案未规定)
     * @param closing absent while it is open
     * @param entrants 小学入学, within the reader's scope; all but due add up to due
     * @param promotion 小升初, the same
     */
    public record EntryRoundView(
            long round,
            String unit,
            String unitName,
            int schoolYear,
            LocalDate startsOn,
            LocalDate reportBy,
            LocalDate openedOn,
            String openedBy,
            String rosterHash,
            String policyHash,
            List<String> rules,
            Optional<EntryRound.Closing> closing,
            EntryCount entrants,
            EntryCount promotion) {
        static EntryRoundView of(EntryRound round) {
            return new EntryRoundView(
                    round.number(),
                    round.unit(),
                    round.unitName(),
                    round.schoolYear(),
                    round.startsOn(),
                    round.reportBy(),
                    round.openedOn(),
                    round.openedBy(),
                    round.rosterHash(),
                    round.policyHash(),
                    round.rules(),
                    round.closing(),
                    round.entrants(),
                    round.promotion());
        }
    }

    /** A village group, village or school. */
    public record EntryCellView(String cell, String name, String part, EntryCount count) {
        static EntryCellView of(EntryCell cell) {
            return new EntryCellView(cell.id(), cell.name(), cell.part().key(), cell.count());
        }
    }

    /**
     * A child of a round.
     *
     * @param number its number in the round
     * @param part entrant (小学入学) or promotion (小升初)
     * @param standing registered, notified, postponed, explained, case or in-question
     * @param registered where it is registered; absent if it is not
     * @param notice its newest notice
     * @param slip the return slip; absent while it is not back
     * @param answer the newest answer
     */
    public record DueChildView(
            int number,
            String child,
            Optional<String> name,
            Optional<String> sex,
            Optional<LocalDate> birthDate,
            String part,
            String cell,
            String cellName,
            String standing,
            String standingName,
            Optional<DueChild.Registered> registered,
            Optional<String> notice,
            Optional<DueChild.Slip> slip,
            Optional<ToldView> answer) {
        static DueChildView of(DueChild child) {
            return new DueChildView(
                    child.number(),
                    child.child().value(),
                    child.name(),
                    child.sex(),
                    child.birthDate(),
                    child.part().key(),
                    child.cell(),
                    child.cellName(),
                    child.standing().key(),
                    child.standing().chinese(),
                    child.registered(),
                    child.notice().map(DocumentId::toString),
                    child.slip(),
                    child.answer().map(ToldView::of));
        }
    }

    /**
     * What was found.
     *
     * @param note absent for readers without the purpose
     * @param approver name of the unit that approved a postponement
     * @param until when a postponed child is due again
     * @param caseId the case of a child found in no school
     */
    public record ToldView(
            String outcome,
            String outcomeName,
            String toldBy,
            LocalDate on,
            Optional<String> note,
            Optional<String> approver,
            Optional<LocalDate> until,
            Optional<String> caseId,
            String by,
            Instant at) {
        static ToldView of(DueChild.Told told) {
            return new ToldView(
                    told.outcome().key(),
                    told.outcome().chinese(),
                    told.toldBy(),
                    told.on(),
                    told.note(),
                    told.approver(),
                    told.until(),
                    told.caseId().map(CaseId::value),
                    told.by(),
                    told.at());
        }
    }

    /**
     * A notice in the register.
     *
     * @param number the number as it stands in the notice
     * @param child number of the child in the round
     * @param services how it was served, each attempt, oldest first
     */
    public record EntryNoticeView(
            String id,
            String number,
            int child,
            String rule,
            String title,
            LocalDate on,
            Optional<LocalDate> until,
            String madeBy,
            Instant madeAt,
            String policyHash,
            boolean ownLayout,
            List<ServiceView> services) {
        static EntryNoticeView of(EntryNotice notice) {
            return new EntryNoticeView(
                    notice.id().toString(),
                    notice.number(),
                    notice.child(),
                    notice.rule().text(),
                    notice.title(),
                    notice.on(),
                    notice.until(),
                    notice.madeBy(),
                    notice.madeAt(),
                    notice.policyHash(),
                    notice.ownLayout(),
                    notice.services().stream().map(ServiceView::of).toList());
        }
    }

    /**
     * What became of an order for many.
     *
     * @param refused the children who could get none
     */
    public record NoticesMadeView(List<EntryNoticeView> made, List<NoticeRefusedView> refused) {
        static NoticesMadeView of(NoticesMade all) {
            return new NoticesMadeView(
                    all.made().stream().map(EntryNoticeView::of).toList(),
                    all.refused().stream()
                            .map(one -> new NoticeRefusedView(
                                    one.child(), one.problem().getMessage()))
                            .toList());
        }
    }

    /**
     * A child that could get no notice.
     *
     * @param child its number in the round
     */
    public record NoticeRefusedView(int child, String reason) {}
}

package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baoxue.access.Page;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.HomeVisitRequest;
import org.baoxue.casework.prevention.Unvisited;
import org.baoxue.casework.prevention.VisitAsk;
import org.baoxue.casework.prevention.VisitMet;
import org.baoxue.casework.prevention.VisitOutcome;
import org.baoxue.rest.internal.v1.FocusViews.ReasonView;

/** The JSON of visits at home. */
final class VisitViews {

    private VisitViews() {}

    /**
     * A visit to be recorded.
     *
     * @param child who was visited
     * @param on the day, as 2026-09-01; today if absent
     * @param group as one of whom: all-pupils, at-risk, double-difficulty, leaving-signs, not-returned, suspected, dropout,
     *     unlisted or returned; what the duty, the case or the list says if absent
     * @param visitors names of those who went
     * @param met guardian, pupil, both, relative, neighbour or nobody
     * @param outcome stable, will-return, returned, refused, wavering, elsewhere, away or unreached (平台建议)
     * @param reason one of those that /focus/reasons offers; may be absent for stable and unreached
     * @param whereabouts where the child is
     * @param next what is to be done next
     * @param signed whether the guardian signed
     * @param note in words; required where the plan's words on a visit were not followed
     * @param duty id of the duty that it settles
     */
    public record NewVisit(
            String child,
            String on,
            String group,
            List<String> visitors,
            String met,
            String outcome,
            String reason,
            String whereabouts,
            String next,
            boolean signed,
            String note,
            String duty) {

        HomeVisitRequest request(LocalDate today) {
            return new HomeVisitRequest(
                    ChildrenResource.id(Inputs.required("/child", child)),
                    Inputs.optionalDate("/on", on).orElse(today),
                    Inputs.optional(group)
                            .map(given -> Inputs.choice("/group", given, VisitGroup.class, VisitGroup::key)),
                    visitors == null
                            ? List.of()
                            : visitors.stream().filter(Objects::nonNull).toList(),
                    Inputs.choice("/met", met, VisitMet.class, VisitMet::key),
                    Inputs.choice("/outcome", outcome, VisitOutcome.class, VisitOutcome::key),
                    Inputs.optional(reason).orElse(""),
                    Inputs.optional(whereabouts).orElse(""),
                    Inputs.optional(next).orElse(""),
                    signed,
                    Inputs.optional(note).orElse(""),
                    Inputs.optional(duty).map(id -> Inputs.parsed("/duty", id, DutyId::new)));
        }
    }

    /**
     * A visit.
     *
     * @param number which visit to this child
     * @param visitors empty for readers without the purpose, as are all words
     * @param duty the duty that it settled
     * @param revoked why it was taken back; absent while it stands
     */
    public record VisitView(
            String child,
            Optional<String> name,
            long number,
            Optional<String> classId,
            LocalDate on,
            String group,
            String groupName,
            List<String> visitors,
            String met,
            String metName,
            String outcome,
            String outcomeName,
            Optional<ReasonView> reason,
            String whereabouts,
            String next,
            boolean signed,
            String note,
            Optional<String> duty,
            String recordedBy,
            Instant recordedAt,
            Optional<String> revoked) {
        static VisitView of(HomeVisit visit) {
            return new VisitView(
                    visit.child().value(),
                    visit.name(),
                    visit.seq(),
                    visit.classId(),
                    visit.on(),
                    visit.group().key(),
                    visit.group().chinese(),
                    visit.visitors(),
                    visit.met().key(),
                    visit.met().chinese(),
                    visit.outcome().key(),
                    visit.outcome().chinese(),
                    visit.reason().map(ReasonView::of),
                    visit.whereabouts(),
                    visit.next(),
                    visit.signed(),
                    visit.note(),
                    visit.duty().map(DutyId::value),
                    visit.recordedBy(),
                    visit.recordedAt(),
                    visit.revoked());
        }
    }

    /**
     * Pupils who were not visited yet.
     *
     * @param rule the rule that asks for the visits; absent where the first day was given
     * @param first first day that counts
     * @param last last day of the period
     * @param visited how many pupils were visited by today
     * @param pupils how many are to be visited
     * @param remaining who was not, by class and name
     */
    public record UnvisitedView(
            Optional<String> rule,
            Optional<String> sentence,
            LocalDate first,
            LocalDate last,
            long visited,
            long pupils,
            Page<UnvisitedPupil> remaining) {
        static UnvisitedView of(Unvisited found) {
            return new UnvisitedView(
                    found.rule().map(RuleKey::text),
                    found.sentence(),
                    found.first(),
                    found.last(),
                    found.coverage().visited(),
                    found.coverage().pupils(),
                    found.remaining().map(UnvisitedPupil::of));
        }
    }

    /**
     * A pupil who was not visited often enough.
     *
     * @param visits on how many days it was, where the plan asks for more
     */
    public record UnvisitedPupil(String child, String name, String grade, String classId, long visits) {
        static UnvisitedPupil of(Unvisited.Pupil pupil) {
            return new UnvisitedPupil(
                    pupil.child().value(), pupil.name(), pupil.grade(), pupil.classId(), pupil.visits());
        }
    }

    /**
     * What a plan says of visits.
     *
     * @param of whether the child is one of the group, by its cases and lists
     * @param times how often in each period; absent where the plan does not say
     * @param unsaid fields that the plan leaves unsaid (方案未规定)
     */
    public record AskView(
            String rule,
            String group,
            String groupName,
            boolean of,
            Optional<Integer> times,
            List<String> by,
            Optional<Boolean> together,
            Optional<Boolean> guardianSigns,
            String strength,
            Optional<String> sentence,
            List<String> unsaid) {
        static AskView of(VisitAsk ask) {
            Visit rule = ask.rule().rule();
            return new AskView(
                    ask.rule().key().text(),
                    rule.whom().key(),
                    rule.whom().chinese(),
                    ask.of(),
                    rule.times(),
                    rule.by().stream().map(Party::chinese).toList(),
                    rule.together(),
                    rule.guardianSigns(),
                    ask.rule().strength().chinese(),
                    ask.sentence(),
                    ask.rule().unfilled());
        }
    }
}

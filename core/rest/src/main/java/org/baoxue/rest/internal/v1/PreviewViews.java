package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.Outlook.Terms;
import org.baoxue.casework.Outlook.Verdict;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.preview.ChildChange;
import org.baoxue.reporting.preview.DutyChange;
import org.baoxue.reporting.preview.GroupLine;
import org.baoxue.reporting.preview.PreviewStatus;
import org.baoxue.reporting.preview.PreviewSummary;
import org.baoxue.reporting.preview.RuleChange;
import org.baoxue.reporting.preview.RuleChange.FieldChange;
import org.baoxue.roster.ChildId;

/** Dry runs as JSON. */
final class PreviewViews {

    private PreviewViews() {}

    /** A dry run as it stands. */
    public record PreviewView(
            String id,
            String state,
            String stateName,
            boolean ended,
            List<String> regions,
            Optional<String> division,
            LocalDate date,
            String policyBefore,
            String policyAfter,
            String rosterHash,
            int done,
            int total,
            String by,
            Instant startedAt,
            Optional<String> error,
            Optional<SummaryView> summary) {
        static PreviewView of(PreviewStatus status) {
            return new PreviewView(
                    status.id().value(),
                    Keys.of(status.state()),
                    status.state().chinese(),
                    status.state().ended(),
                    status.regions(),
                    status.division(),
                    status.day(),
                    status.policyBefore(),
                    status.policyAfter(),
                    status.rosterHash(),
                    status.done(),
                    status.total(),
                    status.by(),
                    status.startedAt(),
                    status.error(),
                    status.summary().map(SummaryView::of));
        }
    }

    /** What a dry run found; the hash names the result. */
    public record SummaryView(
            String hash, long looked, long children, long duties, List<GroupLine> groups, List<RuleChangeView> rules) {
        static SummaryView of(PreviewSummary summary) {
            return new SummaryView(
                    summary.hash(),
                    summary.looked(),
                    summary.children(),
                    summary.duties(),
                    summary.groups(),
                    summary.rules().stream().map(RuleChangeView::of).toList());
        }
    }

    /** A rule that differs, with the first of the places where it does. */
    public record RuleChangeView(
            String rule,
            String kind,
            String kindName,
            List<FieldChangeView> fields,
            List<String> places,
            int placesTotal) {
        static RuleChangeView of(RuleChange change) {
            return new RuleChangeView(
                    change.key().text(),
                    Keys.of(change.kind()),
                    change.kind().chinese(),
                    change.fields().stream().map(FieldChangeView::of).toList(),
                    change.places(),
                    change.placesTotal());
        }
    }

    /** A field with what is said, what would be, and how the new value stands to the old one. */
    public record FieldChangeView(
            String field,
            String fieldName,
            Optional<String> before,
            Optional<String> after,
            String relation,
            String relationName) {
        static FieldChangeView of(FieldChange change) {
            return new FieldChangeView(
                    change.field(),
                    change.label(),
                    change.before(),
                    change.after(),
                    change.relation().key(),
                    change.relation().chinese());
        }
    }

    /** What would change for one child. */
    public record ChildChangeView(
            String child,
            String name,
            String kind,
            String kindName,
            String group,
            Optional<String> classId,
            Optional<VerdictView> before,
            Optional<VerdictView> after,
            Optional<String> rule,
            String effect,
            String effectName) {
        static ChildChangeView of(ChildChange change) {
            return new ChildChangeView(
                    change.child().value(),
                    change.name(),
                    Keys.of(change.kind()),
                    change.kind().chinese(),
                    change.group(),
                    change.classId(),
                    change.before().map(VerdictView::of),
                    change.after().map(VerdictView::of),
                    change.rule().map(RuleKey::text),
                    Keys.of(change.effect()),
                    change.effect().chinese());
        }
    }

    /** A definition met. */
    public record VerdictView(LocalDate since, LocalDate reachedOn, String rule, String place, String division) {
        static VerdictView of(Verdict verdict) {
            return new VerdictView(
                    verdict.since(),
                    verdict.reachedOn(),
                    verdict.rule().text(),
                    verdict.place().key(),
                    verdict.division().digits());
        }
    }

    /** What would change for one duty. */
    public record DutyChangeView(
            String id,
            String kind,
            String kindName,
            String rule,
            String unit,
            String group,
            Optional<String> child,
            String trigger,
            LocalDate first,
            LocalDate last,
            boolean dueChanged,
            boolean addresseesChanged,
            boolean formChanged,
            Optional<TermsView> before,
            Optional<TermsView> after) {
        static DutyChangeView of(DutyChange change) {
            var duty = change.duty();
            return new DutyChangeView(
                    duty.id().value(),
                    Keys.of(change.kind()),
                    change.kind().chinese(),
                    duty.rule().text(),
                    duty.unit(),
                    change.group(),
                    duty.child().map(ChildId::value),
                    duty.occasion().trigger(),
                    duty.occasion().first(),
                    duty.occasion().last(),
                    change.dueChanged(),
                    change.addresseesChanged(),
                    change.formChanged(),
                    duty.before().map(TermsView::of),
                    duty.after().map(TermsView::of));
        }
    }

    /** How a duty is owed; without {@code due} nobody gives a number. */
    public record TermsView(
            Optional<Instant> due,
            Optional<String> dueWords,
            List<String> addressees,
            List<String> unresolved,
            Optional<String> form) {
        static TermsView of(Terms terms) {
            return new TermsView(
                    terms.due() instanceof Due.At at ? Optional.of(at.end()) : Optional.empty(),
                    terms.due() instanceof Due.Unquantified words ? Optional.of(words.words()) : Optional.empty(),
                    terms.addressees(),
                    terms.unresolved().stream().map(UnitKind::chinese).toList(),
                    terms.form().map(RuleKey::text));
        }
    }
}

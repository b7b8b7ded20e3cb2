package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.prevention.FocusEntry;
import org.baoxue.casework.prevention.FocusHelp;
import org.baoxue.casework.prevention.FocusKind;
import org.baoxue.casework.prevention.FocusNote;
import org.baoxue.casework.prevention.FocusReason;
import org.baoxue.casework.prevention.FocusRequest;

/** The JSON of prevention files. */
final class FocusViews {

    private FocusViews() {}

    /**
     * A pupil to be put on a list.
     *
     * @param child the pupil
     * @param kind at-risk (重点生、易辍生), double-difficulty (双困生) or poor (贫困家庭学生)
     * @param since the day, as 2026-09-01; today if absent
     * @param reason one of those offered for this child
     * @param helper who is paired with the pupil
     * @param situation what is known; may be absent
     */
    public record NewEntry(String child, String kind, String since, String reason, String helper, String situation) {

        FocusRequest request(LocalDate today) {
            return new FocusRequest(
                    ChildrenResource.id(Inputs.required("/child", child)),
                    Inputs.choice("/kind", kind, FocusKind.class, FocusKind::key),
                    Inputs.optionalDate("/since", since).orElse(today),
                    Inputs.required("/reason", reason),
                    Inputs.required("/helper", helper),
                    Inputs.optional(situation).orElse(""));
        }
    }

    /**
     * What was done for the pupil.
     *
     * @param kind help (帮扶), aid (资助), check (检查) or helper (换结对帮扶人)
     * @param on the day, as 2026-09-01
     * @param words what was done; for helper the name
     */
    public record NewNote(String kind, String on, String words) {}

    /**
     * How a pupil leaves a list.
     *
     * @param on the day, as 2026-09-01
     * @param reason why
     */
    public record RemovalRequest(String on, String reason) {}

    /** What may be given as a reason for a child, and what its plans want done. */
    public record OfferView(List<ReasonView> reasons, List<HelpView> help) {
        static OfferView of(List<FocusReason> reasons, List<FocusHelp> help) {
            return new OfferView(
                    reasons.stream().map(ReasonView::of).toList(),
                    help.stream().map(HelpView::of).toList());
        }
    }

    /**
     * A reason.
     *
     * @param words the code; empty for readers without the purpose
     * @param basis 方案, or 平台建议 where no plan of the place names it
     * @param rule the rule of the plan that names it
     * @param sentence its words
     */
    public record ReasonView(String words, String basis, Optional<String> rule, Optional<String> sentence) {
        static ReasonView of(FocusReason reason) {
            return new ReasonView(reason.words(), reason.basis(), reason.rule().map(RuleKey::text), reason.sentence());
        }
    }

    /**
     * What a plan says of its file.
     *
     * @param removal when a pupil leaves the list; 方案未规定 where the plan does not say
     */
    public record HelpView(String rule, String file, List<String> help, String removal, Optional<String> sentence) {
        static HelpView of(FocusHelp help) {
            return new HelpView(
                    help.rule().text(), help.file(), help.help(), help.removal().orElse("方案未规定"), help.sentence());
        }
    }

    /**
     * A pupil on a list.
     *
     * @param number which entry of this child
     * @param file the plan's title of the file, or the platform's
     * @param helper who is paired with the pupil now; empty for readers without the purpose, as are all words
     * @param removal how the pupil left the list; absent while it stands
     */
    public record EntryView(
            String child,
            Optional<String> name,
            long number,
            String kind,
            String kindName,
            String file,
            ReasonView reason,
            Optional<String> classId,
            LocalDate since,
            String helper,
            String situation,
            String recordedBy,
            Instant recordedAt,
            Optional<RemovalView> removal,
            List<NoteView> notes) {
        static EntryView of(FocusEntry entry) {
            return new EntryView(
                    entry.child().value(),
                    entry.name(),
                    entry.seq(),
                    entry.kind().key(),
                    entry.kind().chinese(),
                    entry.file(),
                    ReasonView.of(entry.reason()),
                    entry.classId(),
                    entry.since(),
                    entry.helper(),
                    entry.situation(),
                    entry.recordedBy(),
                    entry.recordedAt(),
                    entry.removal().map(left -> new RemovalView(left.on(), left.reason(), left.by(), left.at())),
                    entry.notes().stream().map(NoteView::of).toList());
        }
    }

    /** How a pupil left a list. */
    public record RemovalView(LocalDate on, String reason, String by, Instant at) {}

    /**
     * What was done for a pupil.
     *
     * @param revoked why it was taken back; absent while it stands
     */
    public record NoteView(
            long number,
            String kind,
            String kindName,
            LocalDate on,
            String words,
            String recordedBy,
            Instant recordedAt,
            Optional<String> revoked) {
        static NoteView of(FocusNote note) {
            return new NoteView(
                    note.number(),
                    note.kind().key(),
                    note.kind().chinese(),
                    note.on(),
                    note.words(),
                    note.recordedBy(),
                    note.recordedAt(),
                    note.revoked());
        }
    }
}

package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEvent.Planned;
import org.baoxue.casework.sendeducation.SendEvent.TeachersAssigned;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendFinding.Sentence;

/** What the plan of the place asks for before an event. Pure. */
final class Requirements {

    private Requirements() {}

    /** Whether a plan asks for an assessment: it names what is looked at, or keeps the guardian from deciding alone. */
    static boolean assessment(SendEducation.Eligibility asked) {
        return !asked.assessed().isEmpty()
                || asked.guardianDecides().filter(decides -> !decides).isPresent();
    }

    /** Why an event is not possible yet under the plan of its day, with the plan's sentence. */
    static Optional<String> refusal(Programme programme, SendEvent event, Plan plan) {
        boolean taught = event instanceof Planned || event instanceof TeachersAssigned || event instanceof Visited;
        LocalDate on = event.on();
        boolean assessed = programme
                .assessment(on)
                .filter(found -> found.conclusion() == Conclusion.SEND_EDUCATION)
                .isPresent();
        return taught && !assessed
                ? plan.rules(on).stream()
                        .filter(rule -> rule.rule()
                                .eligibility()
                                .filter(Requirements::assessment)
                                .isPresent())
                        .findFirst()
                        .map(Requirements::reason)
                : Optional.empty();
    }

    private static String reason(ResolvedRule<SendEducation> rule) {
        return "先评估，家长不得自行决定送教上门：%s (an assessment comes first, by %s)"
                .formatted(
                        Sentences.of(rule, "eligibility").map(Sentence::words).orElse(""),
                        rule.key().text());
    }
}

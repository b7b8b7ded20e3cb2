package org.baoxue.casework.internal.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Notice;
import org.baoxue.api.policy.rule.NoticePurpose;
import org.baoxue.api.policy.rule.Paper;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.document.DocumentKind;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.policy.evaluation.Procedures;

/**
 * A document as a plan declares it.
 *
 * @param rule the rule
 * @param notice what it says, if it is a notice to guardians
 * @param paper what it says, if it is a paper of the case; one of the two is there
 */
record Declared(ResolvedRule<?> rule, Optional<Notice> notice, Optional<Paper> paper) {

    /** The field of a rule that names its template. */
    static final String TEMPLATE = "template";

    /** All that a policy declares, by their keys; what the platform proposes goes where a plan has a notice for the purpose. */
    static List<Declared> in(ResolvedPolicy policy) {
        List<Declared> all =
                policy.rules().values().stream().flatMap(Declared::of).toList();
        return all.stream()
                .filter(one ->
                        one.ofPlan() || all.stream().noneMatch(other -> other.ofPlan() && other.samePurpose(one)))
                .toList();
    }

    private boolean ofPlan() {
        return Sentences.of(rule).isPresent();
    }

    private boolean samePurpose(Declared other) {
        return notice.isPresent() && notice.map(Notice::purpose).equals(other.notice.map(Notice::purpose));
    }

    private static Stream<Declared> of(ResolvedRule<?> rule) {
        if (rule.rule() instanceof Notice notice) {
            return Stream.of(new Declared(rule, Optional.of(notice), Optional.empty()));
        }
        if (rule.rule() instanceof Paper paper) {
            return Stream.of(new Declared(rule, Optional.empty(), Optional.of(paper)));
        }
        return Stream.empty();
    }

    RuleKey key() {
        return rule.key();
    }

    String title() {
        return notice.map(Notice::title).or(() -> paper.map(Paper::title)).orElseThrow();
    }

    Optional<Party> issuer() {
        return notice.flatMap(Notice::issuer).or(() -> paper.flatMap(Paper::issuer));
    }

    List<Party> assists() {
        return notice.map(Notice::assists).orElse(List.of());
    }

    List<String> contains() {
        return notice.map(Notice::contains).orElse(List.of());
    }

    List<String> signatures() {
        return paper.map(Paper::signatures).orElse(List.of());
    }

    Optional<Deadline> within() {
        return notice.flatMap(Notice::within);
    }

    /** The step of the law that it takes; empty if anybody may issue it. */
    Optional<StepKind> step() {
        return notice.flatMap(said -> Procedures.stepOf(said.purpose()));
    }

    /** Whether it is made out here: what courts issue is recorded alone. */
    boolean made() {
        return notice.map(said -> said.purpose() != NoticePurpose.JUDICIAL).orElse(true);
    }

    /** The file of the region with its layout. */
    Optional<String> template() {
        return notice.flatMap(Notice::template).or(() -> paper.flatMap(Paper::template));
    }

    /** The platform's own layout for documents of this sort. */
    String layout() {
        return notice.map(said -> "notice-" + said.purpose().key())
                .or(() -> paper.map(said -> "paper-" + said.content().key()))
                .orElseThrow();
    }

    DocumentKind kind() {
        return new DocumentKind(
                key(),
                title(),
                notice.map(said -> said.purpose().chinese())
                        .or(() -> paper.map(said -> said.content().chinese()))
                        .orElseThrow(),
                made(),
                issuer(),
                assists(),
                template().isPresent(),
                Sentences.of(rule));
    }
}

package org.baoxue.casework.internal.send;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Voice;
import org.baoxue.casework.sendeducation.SendFinding.Sentence;

/** The words that a rule rests on. Pure. */
final class Sentences {

    private static final String OURS = "平台建议";
    private static final String REPORTED = "转述";

    private Sentences() {}

    /** The words of the strongest layer that gave a field; empty if no layer is known. */
    static Optional<Sentence> of(ResolvedRule<?> rule, String field) {
        return of(rule.voices().stream()
                        .filter(voice -> voice.statement().fields().containsKey(field))
                        .toList())
                .or(() -> of(rule.voices()));
    }

    /** The words of the strongest of some layers, the last. */
    static Optional<Sentence> of(List<Voice> voices) {
        return voices.stream().reduce((weaker, stronger) -> stronger).map(Sentences::sentence);
    }

    private static Sentence sentence(Voice voice) {
        Statement said = voice.statement();
        boolean ours = said.origin() == Origin.PLATFORM_DEFAULT || said.source().isEmpty();
        Optional<Source> source = said.source().filter(any -> !ours);
        Optional<String> quote = source.map(Source::quote).filter(words -> !words.isEmpty());
        Optional<String> paraphrase = source.map(Source::paraphrase).filter(words -> !words.isEmpty());
        return new Sentence(
                quote.or(() -> paraphrase).or(said::note).orElse(""),
                quote.isPresent() ? Origin.QUOTED.chinese() : source.isPresent() ? REPORTED : OURS,
                source.map(Source::title).orElse(""),
                source.map(Source::section).orElse(""),
                voice.layer().name(),
                said.strength().chinese());
    }
}

package org.baoxue.casework.internal.procedure;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Source;

/** The sentences that rules rest on. */
public final class Sentences {

    private Sentences() {}

    /** The plan's own words or, where they were not seen, what is told of them; the strongest voice that has any. */
    public static Optional<String> of(ResolvedRule<?> rule) {
        return rule.voices().stream()
                .flatMap(voice -> voice.statement().source().stream())
                .map(Sentences::words)
                .filter(words -> !words.isEmpty())
                .reduce((weaker, stronger) -> stronger);
    }

    /** The rule by its key, with its sentence. */
    public static String cited(ResolvedRule<?> rule) {
        return rule.key().text() + of(rule).map(words -> "“" + words + "”").orElse("");
    }

    static String cited(List<? extends ResolvedRule<?>> rules) {
        return String.join("；", rules.stream().map(Sentences::cited).toList());
    }

    private static String words(Source source) {
        return source.quote().isEmpty() ? source.paraphrase() : source.quote();
    }
}

package org.baoxue.console.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.Statement;

/** The keys that a command may take; what only fills the rules of others is no rule that anybody can ask for. */
final class RuleKeys {

    private static final String TRIGGER = "trigger";
    private static final String EACH = "each";

    private RuleKeys() {}

    /** Keys of all rules. */
    static List<String> all(Collection<Statement> statements) {
        return statements.stream()
                .filter(statement -> statement.appliesTo().isEmpty())
                .map(statement -> statement.key().text())
                .distinct()
                .sorted()
                .toList();
    }

    /** Keys of the rules that some layer wants reported at the end of each period. */
    static List<String> periodic(Collection<Statement> statements) {
        return all(statements.stream()
                .filter(statement -> statement.key().block() == Block.REPORTING)
                .filter(statement ->
                        statement.fields().get(TRIGGER) instanceof Map<?, ?> trigger && trigger.containsKey(EACH))
                .toList());
    }
}

package org.baoxue.policy.internal.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.baoxue.api.policy.Example;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.internal.example.ExampleSchema;
import org.baoxue.policy.internal.example.Examples;
import org.baoxue.policy.internal.resolve.LayerPolicies;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** Runs the examples of a region; each that fails is an error that says what was expected and what came out. */
public final class ExampleRun {
    private final ReadRegion read;
    private final LayerPolicies policies;
    private final Findings findings;

    private ExampleRun(ReadRegion read, LayerPolicies policies, Findings findings) {
        this.read = read;
        this.policies = policies;
        this.findings = findings;
    }

    /** Runs every example of a region that was read without error, under the layers of the regions beside it. */
    public static void check(ReadRegion read, LayerPolicies policies, Findings findings) {
        ExampleRun run = new ExampleRun(read, policies, findings);
        for (Layer layer : read.region().written()) {
            for (Statement statement : layer.statements()) {
                Examples.of(statement.key().block()).ifPresent(schema -> run.run(schema, layer, statement));
            }
        }
    }

    private void run(ExampleSchema<?> schema, Layer layer, Statement statement) {
        for (int i = 0; i < statement.examples().size(); i++) {
            Written written = read.written(layer, statement);
            Place place = written.place().child(ExampleReader.EXAMPLES).item(i + 1);
            Tree.Sequence list = (Tree.Sequence) written.tree().get(ExampleReader.EXAMPLES);
            int line = list.items().get(i).line();
            try {
                run(schema, layer, statement, i, place, line);
            } catch (DateTimeException e) {
                findings.error(
                        place.child("given"),
                        line,
                        String.valueOf(e.getMessage()),
                        "历上有的日子 (days of the calendar)",
                        message(statement.examples().get(i)));
            }
        }
    }

    private void run(ExampleSchema<?> schema, Layer layer, Statement statement, int number, Place place, int line) {
        Example example = statement.examples().get(number);
        LocalDate day = schema.dayOf(example).orElseGet(() -> policies.dayOf(layer, statement));
        if (!statement.validity().holdsOn(day)) {
            findings.error(place, line, day.toString(), "规则有效的一天 (a day on which the rule holds)", message(example));
            return;
        }
        ResolvedPolicy policy = policies.resolve(layer, day);
        schema.run(example, policy, policy.rules().get(statement.key()))
                .forEach(mismatch -> findings.error(
                        place.child("expect").child(mismatch.field()),
                        line,
                        mismatch.got(),
                        mismatch.expected(),
                        message(example)));
    }

    private static String message(Example example) {
        return "示例“%s”不成立 (the example fails)".formatted(example.name());
    }
}

package org.baoxue.policy.internal.example;

import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.Block;

/** Which blocks can carry examples, and what these look like. */
public final class Examples {

    private static final Map<Block, ExampleSchema<?>> SCHEMAS = Map.ofEntries(
            Map.entry(Block.REPORTING, TimeExamples.REPORTING),
            Map.entry(Block.OBLIGATION, TimeExamples.OBLIGATION),
            Map.entry(Block.VISIT, TimeExamples.VISIT),
            Map.entry(Block.DEFINITION, ChildExamples.DEFINITION),
            Map.entry(Block.POPULATION, ChildExamples.POPULATION),
            Map.entry(Block.PLACEMENT, ChildExamples.PLACEMENT),
            Map.entry(Block.SEND_EDUCATION, ChildExamples.SEND_EDUCATION),
            Map.entry(Block.GOVERNING_PLACE, ChildExamples.GOVERNING_PLACE),
            Map.entry(Block.LOSS, ChildExamples.LOSS),
            Map.entry(Block.TAG, ChildExamples.TAG),
            Map.entry(Block.THRESHOLD, OfficeExamples.THRESHOLD),
            Map.entry(Block.SANCTION, OfficeExamples.SANCTION),
            Map.entry(Block.PROCEDURE, OfficeExamples.PROCEDURE),
            Map.entry(Block.NOTICE, OfficeExamples.NOTICE));

    private Examples() {}

    /** What examples of a block look like; empty if the evaluator has nothing to say about it. */
    public static Optional<ExampleSchema<?>> of(Block block) {
        return Optional.ofNullable(SCHEMAS.get(block));
    }
}

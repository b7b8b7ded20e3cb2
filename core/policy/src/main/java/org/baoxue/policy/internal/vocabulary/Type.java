package org.baoxue.policy.internal.vocabulary;

import java.util.Optional;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/**
 * A type of the vocabulary: how a value is written, checked and bound to the API. From these descriptors follow
 * validation, plain values and typed rules. Immutable.
 *
 * @param <T> the bound type
 */
public sealed interface Type<T>
        permits TextType,
                IntegerType,
                DecimalType,
                BooleanType,
                EnumType,
                DateType,
                MomentType,
                MonthDayType,
                RuleKeyType,
                ListType,
                Struct,
                Choice {

    /**
     * Checks a value and turns it into plain JDK values as in {@code Statement.fields()}.
     *
     * @return empty after adding an error to the findings
     */
    Optional<Object> read(Tree tree, Place place, Findings findings);

    /** Binds a plain value that {@link #read} gave. */
    T bind(Object plain);

    /** What may stand there, for findings. */
    String expected();
}

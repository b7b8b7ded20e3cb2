package org.baoxue.reporting.internal.indicator;

import java.util.Optional;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.reporting.indicator.FigureChild;

/**
 * A child that counts in a denominator.
 *
 * @param stage the child's stage of schooling, where a list tells it
 * @param lost whether the child lowers the rate
 */
record Counted(FigureChild child, Optional<Stage> stage, boolean lost) {

    boolean in(Stage wanted) {
        return wanted == Stage.COMPULSORY || stage.filter(wanted::equals).isPresent();
    }
}

package org.baoxue.casework.prevention;

import java.util.Locale;
import java.util.Optional;
import org.baoxue.api.policy.rule.VisitGroup;

/** On which list a pupil stands. What a plan calls its file is shown beside it. */
public enum FocusKind {
    AT_RISK("重点生（易辍生）", Optional.of(VisitGroup.AT_RISK)),
    DOUBLE_DIFFICULTY("双困生", Optional.of(VisitGroup.DOUBLE_DIFFICULTY)),
    POOR("贫困家庭学生", Optional.empty());

    private final String chinese;
    private final Optional<VisitGroup> visited;

    FocusKind(String chinese, Optional<VisitGroup> visited) {
        this.chinese = chinese;
        this.visited = visited;
    }

    /** The term as plans say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As which group plans want these pupils visited, if they speak of them. */
    public Optional<VisitGroup> visited() {
        return visited;
    }
}

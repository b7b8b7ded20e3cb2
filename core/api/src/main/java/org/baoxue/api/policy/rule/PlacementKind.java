package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Where a returned pupil is placed. */
public enum PlacementKind implements Worded {
    ORIGINAL_CLASS("原班级"),
    MATCHING_GRADE("相应年级"),
    ADJUSTED_GRADE("调整年级"),
    SEPARATE_CLASS("单独编班"),
    VOCATIONAL("职业学校"),
    BY_CASE("分类安置（一人一方案）");

    private final String chinese;

    PlacementKind(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.baoxue.policy;

import java.util.Locale;
import org.baoxue.api.policy.LayerLevel;

/** The kinds of place that a model may say it fits. */
public enum ModelTarget {
    PROVINCE("省", LayerLevel.PROVINCE),
    CITY("设区的市", LayerLevel.CITY),
    COUNTY("县（区）", LayerLevel.COUNTY),
    /** A city of the rank of a county: its code has six digits, as a county's. */
    CITY_COUNTY("县级市", LayerLevel.COUNTY),
    TOWNSHIP("乡镇（街道）", LayerLevel.TOWNSHIP),
    VILLAGE("村（社区）", LayerLevel.VILLAGE),
    CENTRAL_SCHOOL("中心校", LayerLevel.CENTRAL_SCHOOL),
    SCHOOL("学校", LayerLevel.SCHOOL);

    private final String chinese;
    private final LayerLevel level;

    ModelTarget(String chinese, LayerLevel level) {
        this.chinese = chinese;
        this.level = level;
    }

    /** The kind's name as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The layer at which a model bound to such a place speaks. */
    public LayerLevel level() {
        return level;
    }

    /** The name used in region files and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

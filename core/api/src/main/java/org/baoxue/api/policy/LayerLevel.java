package org.baoxue.api.policy;

import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.text.Worded;

/** The layers of policy, lowest priority first: a later one speaks over an earlier one. */
public enum LayerLevel implements Worded {
    PLATFORM("平台默认"),
    NATION("国家"),
    PROVINCE("省"),
    CITY("市"),
    COUNTY("县（区）"),
    TOWNSHIP("乡镇（街道）"),
    VILLAGE("村（社区）"),
    CENTRAL_SCHOOL("中心校"),
    SCHOOL("学校"),
    LOCAL("本地设定");

    private final String chinese;

    LayerLevel(String chinese) {
        this.chinese = chinese;
    }

    /** The layer's name as shown to users. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The layer at which a region speaks for the given place. */
    public static LayerLevel of(DivisionCode division) {
        return switch (division.level()) {
            case NATION -> NATION;
            case PROVINCE -> PROVINCE;
            case CITY -> CITY;
            case COUNTY -> COUNTY;
            case TOWNSHIP -> TOWNSHIP;
            case VILLAGE -> VILLAGE;
        };
    }
}

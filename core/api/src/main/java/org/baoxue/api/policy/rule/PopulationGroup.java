package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Groups that a plan counts as its children. */
public enum PopulationGroup implements Worded {
    HOUSEHOLD_REGISTERED("本地户籍"),
    RESIDENT_UNREGISTERED("常住未取得户籍"),
    ENROLLED_HERE("本地就读"),
    DISABLED("残疾儿童少年"),
    PRE_SCHOOL("学龄前儿童"),
    REGISTERED_POOR("建档立卡"),
    MIGRANT("外来务工人员随迁子女");

    private final String chinese;

    PopulationGroup(String chinese) {
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

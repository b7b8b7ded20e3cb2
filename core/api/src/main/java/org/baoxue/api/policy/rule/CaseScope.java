package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** Which cases a procedure or report is for. "Here" and "local" are the county of the place whose plan speaks. */
public enum CaseScope implements Worded {
    ALL("全部"),
    ENROLLED_HERE("在本地学校就读"),
    NOT_ENROLLED_HERE("不在本地学校就读"),
    LOCAL_HOUSEHOLD("本地户籍"),
    OTHER_HOUSEHOLD("非本地户籍");

    private final String chinese;

    CaseScope(String chinese) {
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

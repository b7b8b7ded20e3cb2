package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What follows for somebody. The platform proposes it; a person decides. */
public enum ConsequenceKind implements Worded {
    VETO("一票否决"),
    POINTS("考核加减分"),
    FUNDING("公用经费增减"),
    INTERVIEW("约谈"),
    CRITICISM("通报批评"),
    WARNING("警告"),
    DEMERIT("记过"),
    ACCOUNTABILITY("追究责任"),
    NO_AWARDS("不得评先评优"),
    NOT_EXCELLENT("考核不得评为优秀"),
    RECTIFICATION("限期整改"),
    RECALL("责令使流失学生复学"),
    NO_CERTIFICATION("不予评估认定"),
    DISMISSAL("清理出教师队伍"),
    AWARD("表彰奖励"),
    PROMOTION("晋职晋级"),
    PAY("津贴与绩效"),
    ASSESSMENT("纳入考核");

    private final String chinese;

    ConsequenceKind(String chinese) {
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

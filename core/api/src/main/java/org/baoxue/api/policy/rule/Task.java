package org.baoxue.api.policy.rule;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** What an obligation asks to be done. */
public enum Task implements Worded {
    MEETING("会议"),
    FILING("备案"),
    SUMMARY("总结"),
    STATISTICS("统计"),
    SURVEY("摸底排查"),
    DATA_CHECK("数据比对核查"),
    HEAD_COUNT("清点人数"),
    CAMPAIGN("集中活动"),
    EXCHANGE("信息交换"),
    REGISTRATION("登记造册"),
    LEDGER("建立台账"),
    PUBLICITY("宣传"),
    RECORD_CHECK("检查记录"),
    TRAINING("培训"),
    ASSESSMENT("考核评比"),
    ROLL("考勤"),
    LEAVE("请销假管理"),
    NATIONAL_SYSTEM("学籍系统更新"),
    CONTACT("联络"),
    REVIEW("复核"),
    STUDY("调研"),
    EVALUATION("评估"),
    CARE("关爱帮扶"),
    PLAN("制定方案"),
    FILE("建档"),
    ENFORCEMENT("执法检查");

    private final String chinese;

    Task(String chinese) {
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

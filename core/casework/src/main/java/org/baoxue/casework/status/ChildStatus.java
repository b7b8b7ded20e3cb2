package org.baoxue.casework.status;

import java.util.Locale;

/**
 * What a child is on a day: always exactly one. The names are those of the bureaus; that each child has one, and which goes
 * before which, is the platform's own (平台定义).
 */
public enum ChildStatus {
    /** An open case in which the plan's definition, or a person, says so. */
    DROPOUT("辍学"),
    SUSPECTED("疑似辍学"),
    /** An open case of a child who never had a school. */
    NEVER_ENROLLED("失学"),
    IN_SCHOOL("在籍在校"),
    ON_LEAVE("请假"),
    SUSPENDED("休学"),
    SEND_EDUCATION("送教上门"),
    /** In a school that no list of this installation has, shown by proof. */
    ELSEWHERE("异地就读"),
    /** Left for another school of the platform, which has not taken the child in. */
    IN_TRANSFER("转出未转入"),
    ABROAD("出国（境）"),
    POSTPONED("缓学"),
    /** Of school age, in no school, and the family was not reached. */
    LOST("失联"),
    /** A full list no longer names the child, and nobody has said why. */
    VANISHED("名单消失待核"),
    /** Of school age, on the household list and in no school; nobody has looked into it yet. */
    NOT_ENROLLED("未入学待核"),
    /** From junior middle school, where compulsory schooling ends. */
    GRADUATED("毕业"),
    TOO_YOUNG("未到入学年龄"),
    OVER_AGE("超龄"),
    /** 空挂户, 双重户籍, nobody of that name. */
    REGISTRATION_ERROR("户籍错误"),
    DECEASED("死亡");

    private final String chinese;

    ChildStatus(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

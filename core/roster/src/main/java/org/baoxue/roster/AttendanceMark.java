package org.baoxue.roster;

/** One child's mark of the roll on one day. Leave is excused; only {@link #ABSENT} counts towards 疑似辍学. */
public enum AttendanceMark {
    PRESENT("出勤"),
    LEAVE("请假"),
    ABSENT("缺课");

    private final String chinese;

    AttendanceMark(String chinese) {
        this.chinese = chinese;
    }

    /** The mark's name as the roll says it. */
    public String chinese() {
        return chinese;
    }
}

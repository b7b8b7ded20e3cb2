package org.baoxue.roster.internal.column;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column of a list can hold. */
public enum Field {
    NAME("姓名"),
    ID_NUMBER("身份证号"),
    STUDENT_NUMBER("学籍号"),
    SEX("性别"),
    BIRTH_DATE("出生日期"),
    SCHOOL("学校"),
    GRADE("年级"),
    CLASS("班级"),
    HOUSEHOLD_DIVISION("户籍行政区划代码"),
    DIVISION("行政区划代码"),
    RESIDENCE_DIVISION("居住地行政区划代码"),
    /** In words or, where no other column gives it, as a code. */
    RESIDENCE("居住地"),
    REGISTERED("户籍性质"),
    GUARDIAN("监护人"),
    PHONE("联系电话"),
    ADDRESS("家庭住址"),
    CATEGORY("类别"),
    DEGREE("等级"),
    CERTIFICATE("证件编号"),
    DAY("日期"),
    MARK("出勤情况");

    private final String chinese;

    Field(String chinese) {
        this.chinese = chinese;
    }

    /** The usual header. */
    public String chinese() {
        return chinese;
    }

    /** The name used in the words file and in configuration, such as {@code id-number}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Field> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}

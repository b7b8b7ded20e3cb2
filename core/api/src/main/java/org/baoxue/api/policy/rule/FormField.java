package org.baoxue.api.policy.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.baoxue.api.text.Worded;

/** What a form column can show. Each field belongs to forms whose rows are of its subject. */
public enum FormField implements Worded {
    SEQUENCE(null, "序号"),
    SCHOOL(null, "学校"),
    GRADE(null, "年级"),
    CLASS(null, "班级"),
    REMARK(null, "备注"),
    NAME(RowSubject.CHILD, "姓名"),
    SEX(RowSubject.CHILD, "性别"),
    ID_NUMBER(RowSubject.CHILD, "身份证号"),
    STUDENT_NUMBER(RowSubject.CHILD, "学籍号"),
    BIRTH_DATE(RowSubject.CHILD, "出生日期"),
    HOUSEHOLD_ADDRESS(RowSubject.CHILD, "户籍地址"),
    GUARDIAN(RowSubject.CHILD, "监护人"),
    PHONE(RowSubject.CHILD, "联系电话"),
    STATE(RowSubject.CHILD, "类别"),
    ABSENT_SINCE(RowSubject.CHILD, "离校时间"),
    ABSENT_DAYS(RowSubject.CHILD, "缺课天数"),
    REASON(RowSubject.CHILD, "原因"),
    WHEREABOUTS(RowSubject.CHILD, "去向"),
    MEASURES(RowSubject.CHILD, "劝返情况"),
    RESPONSIBLE(RowSubject.CHILD, "责任人"),
    NATIVE_PLACE(RowSubject.CHILD, "籍贯"),
    HOME_ADDRESS(RowSubject.CHILD, "家庭住址"),
    ECONOMY(RowSubject.CHILD, "家庭经济状况"),
    HEALTH(RowSubject.CHILD, "身体健康状况"),
    TEMPERAMENT(RowSubject.CHILD, "心理性格特点"),
    TIME_LIMIT(RowSubject.CHILD, "劝返时限"),
    METHOD(RowSubject.CHILD, "方式方法"),
    STRUCK_OFF_ON(RowSubject.CHILD, "销号时间"),
    THOUGHTS(RowSubject.CHILD, "思想动态"),
    GUARDIAN_OPINION(RowSubject.CHILD, "监护人意见"),
    HELPER(RowSubject.CHILD, "帮扶人"),
    GROUP(RowSubject.CHILD, "人群类别"),
    PUPIL_SIGNATURE(RowSubject.CHILD, "学生签字"),
    GUARDIAN_SIGNATURE(RowSubject.CHILD, "家长签字"),
    SURVEYOR_SIGNATURE(RowSubject.CHILD, "摸底人签字"),
    ENROLLED_COUNT(RowSubject.CLASS, "在籍人数"),
    SUSPECTED_COUNT(RowSubject.CLASS, "疑似辍学人数"),
    DROPOUT_COUNT(RowSubject.CLASS, "辍学人数"),
    NEW_SUSPECTED_COUNT(RowSubject.CLASS, "本期新增疑似"),
    RETURNED_COUNT(RowSubject.CLASS, "本期复学人数");

    private final RowSubject subject;
    private final String chinese;

    FormField(RowSubject subject, String chinese) {
        this.subject = subject;
        this.chinese = chinese;
    }

    /** The subject whose rows can show this field; empty if any row can. */
    public Optional<RowSubject> subject() {
        return Optional.ofNullable(subject);
    }

    /** The usual heading. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field with the given {@link #key()}, if there is one. */
    public static Optional<FormField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}

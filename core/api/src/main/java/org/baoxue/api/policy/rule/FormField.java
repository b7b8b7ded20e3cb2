package org.baoxue.api.policy.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.text.Worded;

/** What a form column can show. Each field belongs to forms whose rows can show it. */
public enum FormField implements Worded {
    SEQUENCE("序号"),
    SCHOOL("学校"),
    GRADE("年级"),
    CLASS("班级"),
    REMARK("备注"),
    NAME("姓名", Rows.CHILDREN),
    SEX("性别", Rows.CHILDREN),
    ID_NUMBER("身份证号", Rows.CHILDREN),
    STUDENT_NUMBER("学籍号", Rows.CHILDREN),
    BIRTH_DATE("出生日期", Rows.CHILDREN),
    HOUSEHOLD_ADDRESS("户籍地址", Rows.CHILDREN),
    GUARDIAN("监护人", Rows.CHILDREN),
    PHONE("联系电话", Rows.EVERYBODY),
    NATIVE_PLACE("籍贯", Rows.CHILDREN),
    HOME_ADDRESS("家庭住址", Rows.CHILDREN),
    ECONOMY("家庭经济状况", Rows.CHILDREN),
    HEALTH("身体健康状况", Rows.CHILDREN),
    TEMPERAMENT("心理性格特点", Rows.CHILDREN),
    THOUGHTS("思想动态", Rows.CHILDREN),
    GUARDIAN_OPINION("监护人意见", Rows.CHILDREN),
    GROUP("人群类别", Rows.CHILDREN),
    PUPIL_SIGNATURE("学生签字", Rows.CHILDREN),
    GUARDIAN_SIGNATURE("家长签字", Rows.CHILDREN),
    SURVEYOR_SIGNATURE("摸底人签字", Rows.CHILDREN),
    STATE("类别", EnumSet.of(RowSubject.CHILD, RowSubject.PUPIL, RowSubject.OF_AGE)),
    ABSENT_SINCE("离校时间", EnumSet.of(RowSubject.CHILD)),
    ABSENT_DAYS("缺课天数", EnumSet.of(RowSubject.CHILD)),
    REASON("原因", EnumSet.of(RowSubject.CHILD, RowSubject.VISIT, RowSubject.FOCUS)),
    WHEREABOUTS("去向", EnumSet.of(RowSubject.CHILD, RowSubject.VISIT)),
    MEASURES("劝返情况", EnumSet.of(RowSubject.CHILD, RowSubject.VISIT)),
    RESPONSIBLE("责任人", EnumSet.of(RowSubject.CHILD, RowSubject.ASSIGNMENT)),
    TIME_LIMIT("劝返时限", EnumSet.of(RowSubject.CHILD)),
    METHOD("方式方法", EnumSet.of(RowSubject.CHILD)),
    STRUCK_OFF_ON("销号时间", EnumSet.of(RowSubject.CHILD)),
    HELPER("帮扶人", EnumSet.of(RowSubject.CHILD, RowSubject.FOCUS)),
    ENROLLED_COUNT("在籍人数", EnumSet.of(RowSubject.CLASS)),
    SUSPECTED_COUNT("疑似辍学人数", EnumSet.of(RowSubject.CLASS)),
    DROPOUT_COUNT("辍学人数", EnumSet.of(RowSubject.CLASS)),
    NEW_SUSPECTED_COUNT("本期新增疑似", EnumSet.of(RowSubject.CLASS)),
    RETURNED_COUNT("本期复学人数", EnumSet.of(RowSubject.CLASS)),
    VISITED_ON("家访时间", EnumSet.of(RowSubject.VISIT)),
    VISITORS("家访人员", EnumSet.of(RowSubject.VISIT)),
    MET("见到何人", EnumSet.of(RowSubject.VISIT)),
    OUTCOME("家访结果", EnumSet.of(RowSubject.VISIT)),
    NEXT_STEP("下一步工作", EnumSet.of(RowSubject.VISIT)),
    LISTED_ON("列入时间", EnumSet.of(RowSubject.FOCUS)),
    SITUATION("基本情况", EnumSet.of(RowSubject.FOCUS)),
    HELP("帮扶情况", EnumSet.of(RowSubject.FOCUS)),
    CHECKED_ON("最近检查", EnumSet.of(RowSubject.FOCUS)),
    REMOVED_ON("解除时间", EnumSet.of(RowSubject.FOCUS)),
    CHARGE("责任对象", EnumSet.of(RowSubject.ASSIGNMENT)),
    TIER("责任类别", EnumSet.of(RowSubject.ASSIGNMENT)),
    POST("职务", EnumSet.of(RowSubject.ASSIGNMENT)),
    FIRST_DAY("起始日期", EnumSet.of(RowSubject.ASSIGNMENT)),
    LAST_DAY("截止日期", EnumSet.of(RowSubject.ASSIGNMENT)),
    TAUGHT_ON("送教时间", EnumSet.of(RowSubject.LESSON)),
    TEACHERS("送教人员", EnumSet.of(RowSubject.LESSON)),
    PLACE("送教地点", EnumSet.of(RowSubject.LESSON)),
    CONTENT("送教内容", EnumSet.of(RowSubject.LESSON)),
    LESSONS("课时", EnumSet.of(RowSubject.LESSON)),
    HOMEWORK("家庭练习", EnumSet.of(RowSubject.LESSON)),
    TRAINING("家长培训", EnumSet.of(RowSubject.LESSON)),
    COHORT("届", EnumSet.of(RowSubject.COHORT)),
    ENTRANT_COUNT("招生数", EnumSet.of(RowSubject.COHORT)),
    TRANSFERRED_IN_COUNT("转入", EnumSet.of(RowSubject.COHORT)),
    HOSTED_COUNT("借读", EnumSet.of(RowSubject.COHORT)),
    OTHER_IN_COUNT("其它增加", EnumSet.of(RowSubject.COHORT)),
    TRANSFERRED_OUT_COUNT("转出", EnumSet.of(RowSubject.COHORT)),
    SUSPENDED_COUNT("休学", EnumSet.of(RowSubject.COHORT)),
    OTHER_OUT_COUNT("其它减少", EnumSet.of(RowSubject.COHORT)),
    NET_COUNT("净增加", EnumSet.of(RowSubject.COHORT)),
    GRADUATE_COUNT("毕业生数", EnumSet.of(RowSubject.COHORT)),
    /** 毕业 ÷ 入学. */
    RETENTION_BY_ENTRANTS("巩固率（毕业÷入学）", EnumSet.of(RowSubject.COHORT)),
    /** 毕业 ÷（入学 + 转入 − 转出）, capped. */
    RETENTION_BY_TRANSFERS("巩固率（计转入转出）", EnumSet.of(RowSubject.COHORT)),
    /** 毕业 ÷（入学 + 净增加）. */
    RETENTION_BY_NET("巩固率（计净增加）", EnumSet.of(RowSubject.COHORT));

    private final String chinese;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<RowSubject> rows;

    /** A field that every row has. */
    FormField(String chinese) {
        this(chinese, EnumSet.allOf(RowSubject.class));
    }

    FormField(String chinese, EnumSet<RowSubject> rows) {
        this.chinese = chinese;
        this.rows = Set.copyOf(rows);
    }

    /** Whether a form with rows about this can show the field. */
    public boolean fits(RowSubject subject) {
        return rows.contains(subject);
    }

    /** What rows can show the field, in the order of their declaration. */
    public List<RowSubject> rows() {
        return rows.stream().sorted().toList();
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

    private static final class Rows {
        /** Rows about one child, whom a list names. */
        static final EnumSet<RowSubject> CHILDREN = EnumSet.of(
                RowSubject.CHILD,
                RowSubject.PUPIL,
                RowSubject.OF_AGE,
                RowSubject.VISIT,
                RowSubject.FOCUS,
                RowSubject.LESSON);

        /** Rows about one person. */
        static final EnumSet<RowSubject> EVERYBODY =
                EnumSet.complementOf(EnumSet.of(RowSubject.CLASS, RowSubject.COHORT));
    }
}

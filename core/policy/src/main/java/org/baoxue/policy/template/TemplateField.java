package org.baoxue.policy.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a template may ask for, written in it as {@code {{child.name}}}. The list is closed. */
public enum TemplateField {
    CHILD_NAME("child.name", "学生姓名"),
    CHILD_SEX("child.sex", "性别"),
    CHILD_BIRTH_DATE("child.birth-date", "出生日期"),
    CHILD_SCHOOL("child.school", "学校"),
    CHILD_GRADE("child.grade", "年级"),
    CHILD_CLASS("child.class", "班级"),
    CHILD_ADDRESS("child.address", "家庭住址"),
    CHILD_GUARDIAN("child.guardian", "监护人"),
    CASE_STATE("case.state", "个案状态"),
    CASE_SINCE("case.since", "缺课或发现之日"),
    CASE_CONFIRMED_ON("case.confirmed-on", "认定辍学之日"),
    CASE_REASON("case.reason", "辍学原因"),
    CASE_WHEREABOUTS("case.whereabouts", "去向"),
    CASE_RETURNED_ON("case.returned-on", "复学之日"),
    DOCUMENT_TITLE("document.title", "文书名称"),
    DOCUMENT_NUMBER("document.number", "文号"),
    DOCUMENT_ISSUER("document.issuer", "出具单位"),
    DOCUMENT_DATE("document.date", "出具日期"),
    DOCUMENT_UNTIL("document.until", "限期"),
    DOCUMENT_LAW("document.law", "法律依据"),
    DOCUMENT_SENTENCE("document.sentence", "方案原文"),
    DOCUMENT_CONTAINS("document.contains", "方案要求载明的内容"),
    DOCUMENT_SIGNATURES("document.signatures", "签字栏"),
    DOCUMENT_LAYOUT("document.layout", "格式来源"),
    ENTRY_ON("entry.on", "登记事项的日期"),
    ENTRY_PARTICIPANTS("entry.participants", "参加人员"),
    ENTRY_WHEREABOUTS("entry.whereabouts", "学生去向"),
    ENTRY_ACCOUNT("entry.account", "经过"),
    ENTRY_OPINION("entry.opinion", "家长意见"),
    ENTRY_NEXT("entry.next", "下一步"),
    ENTRY_AUTHORITY("entry.authority", "致送单位");

    private final String key;
    private final String chinese;

    TemplateField(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    /** The name between the braces. */
    public String key() {
        return key;
    }

    /** What it is, as bureaus say it. */
    public String chinese() {
        return chinese;
    }

    /** The field with the given {@link #key()}, if there is one. */
    public static Optional<TemplateField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** All keys. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(TemplateField::key).toList();
    }
}

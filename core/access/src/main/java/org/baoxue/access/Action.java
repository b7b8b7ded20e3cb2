package org.baoxue.access;

import java.util.Locale;

/**
 * Every operation that a service offers. Which role may do which, and how far, stands in one table; the gate refuses
 * what the table does not grant.
 */
public enum Action {
    UNIT_READ("查看单位"),
    UNIT_IMPORT("导入单位", true),
    ACCOUNT_READ("查看账户"),
    /** Add, reset, lock, unlock and assign accounts; revoke the tokens of others. */
    ACCOUNT_MANAGE("管理账户", true),
    /** Change one's own password, issue and revoke one's own tokens. */
    OWN_ACCOUNT("管理本人账户"),
    SIGN_IN("登录"),
    CONSOLE_USE("使用控制台", true),
    REGION_READ("查看政策"),
    /** Check the files of a region without installing it. */
    REGION_CHECK("检查地区插件"),
    REGION_MANAGE("管理地区插件", true),
    /** See what a region would change if it came. */
    POLICY_PREVIEW("预演政策"),
    SETTING_READ("查看本地设定"),
    SETTING_CHANGE("修改本地设定", true),
    BINDING_READ("查看模型绑定"),
    /** Bind a model to a place or school, or end a binding. */
    BINDING_CHANGE("修改模型绑定", true),
    /** Import published holidays, terms and closures of a place, or end them. */
    CALENDAR_CHANGE("修改校历", true),
    ROSTER_READ("查看名册"),
    ROSTER_IMPORT("导入名册", true),
    /** See a child's personal fields unmasked, for a stated purpose. */
    CHILD_REVEAL("查看个人信息", true),
    ATTENDANCE_ENTER("登记考勤"),
    CASE_READ("查看个案"),
    CASE_APPEND("登记个案事件"),
    CASE_EXPORT("导出个案卷宗"),
    /** Make out a document of a case, record one of a court, and fetch its file, which names the child and the family. */
    DOCUMENT_MAKE("出具文书", true),
    /** Record how a document was served, with a scan. */
    DOCUMENT_SERVE("登记文书送达"),
    /** Bind a template of one's own to a document, or end it. */
    DOCUMENT_TEMPLATE("更换文书模板", true),
    STATUS_READ("查看学生状态"),
    /** Register 转入, 转出, 休学, 复学, 毕业 and 升级. */
    CHANGE_RECORD("登记学籍变动"),
    /** Record how many entered, came, went and graduated: the base of 巩固率. */
    COHORT_RECORD("登记招生、毕业人数"),
    RECONCILIATION_READ("查看名单比对"),
    RECONCILIATION_RUN("进行名单比对"),
    RECONCILIATION_ANSWER("说明比对差异"),
    /** Write explained differences, with whole ID numbers, for those whose records are wrong. */
    RECONCILIATION_EXPORT("导出比对反馈", true),
    SURVEY_READ("查看排查摸底"),
    /** Open and close survey rounds. */
    SURVEY_MANAGE("组织排查摸底"),
    SURVEY_RECORD("登记排查结果"),
    ENTRY_READ("查看秋季入学"),
    /** Open and close rounds of autumn entry. */
    ENTRY_MANAGE("组织秋季入学"),
    ENTRY_RECORD("登记秋季入学情况"),
    SEND_EDUCATION_READ("查看送教上门"),
    SEND_EDUCATION_RECORD("登记送教上门"),
    RESPONSIBILITY_READ("查看包保责任"),
    /** Assign who answers for a place, a unit or a child, end it, record letters of responsibility. */
    RESPONSIBILITY_RECORD("登记包保责任", true),
    PREVENTION_READ("查看重点学生档案"),
    PREVENTION_RECORD("登记重点学生档案"),
    VISIT_READ("查看家访记录"),
    VISIT_RECORD("登记家访"),
    DUTY_READ("查看待办"),
    /** Waive a duty. */
    DUTY_CLOSE("免除待办", true),
    DUTY_DONE("办结任务"),
    /** Pass a late duty on to the next tier. */
    DUTY_ESCALATE("上交逾期任务"),
    DUTY_REBUILD("重建待办", true),
    REPORT_READ("查看报表"),
    REPORT_BUILD("生成报表"),
    REPORT_SUBMIT("报送报表"),
    REPORT_DELIVER("登记送达"),
    /** Receive a report addressed to one's unit, or return it. */
    REPORT_RECEIVE("签收报表"),
    /** Fill and take out a ledger, register or file of a unit, personal fields as the role may see them. */
    REGISTER_READ("查看台账名册"),
    /** Bind a workbook of one's own to a form, or end it. */
    FORM_TEMPLATE("更换表册格式", true),
    INDICATOR_READ("查看指标"),
    BACKUP("备份", true),
    RESTORE("恢复", true),
    HEALTH_DETAILS("查看运行详情"),
    AUDIT_READ("查看审计", true),
    PERSONAL_ERASE("删除到期的个人文字", true);

    private final String chinese;
    private final boolean sensitive;

    Action(String chinese) {
        this(chinese, false);
    }

    Action(String chinese, boolean sensitive) {
        this.chinese = chinese;
        this.sensitive = sensitive;
    }

    /** The operation's name for people. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON and in the audit trail, such as {@code roster-import}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the gate writes to the audit trail not only a refusal but also a grant. */
    public boolean sensitive() {
        return sensitive;
    }
}

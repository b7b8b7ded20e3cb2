package org.baoxue.access.internal.gate;

import static org.baoxue.access.internal.gate.Reach.EVERYWHERE;
import static org.baoxue.access.internal.gate.Reach.NEVER;
import static org.baoxue.access.internal.gate.Reach.OWN;
import static org.baoxue.access.internal.gate.Reach.RESPONSIBLE;

import java.util.EnumMap;
import java.util.Map;
import org.baoxue.access.Action;
import org.baoxue.access.Role;

/** The one table of rights: role × action → reach. What it does not decide is refused. */
final class Permissions {

    private static final Reach N = NEVER;
    private static final Reach O = OWN;
    private static final Reach R = RESPONSIBLE;
    private static final Reach E = EVERYWHERE;

    private static final Map<Action, Map<Role, Reach>> TABLE = new EnumMap<>(Action.class);

    // spotless:off
    static {
        //                           省 市 县 乡 中心校 学校 班主任 审计 管理员 系统
        row(Action.UNIT_READ, R, R, R, R, R, R, R, R, E, E);
        row(Action.UNIT_IMPORT, O, O, O, N, N, N, N, N, E, E);
        row(Action.ACCOUNT_READ, O, O, O, N, N, N, N, R, E, N);
        row(Action.ACCOUNT_MANAGE, O, O, O, N, N, N, N, N, E, N);
        row(Action.OWN_ACCOUNT, E, E, E, E, E, E, E, E, E, N);
        row(Action.SIGN_IN, E, E, E, E, E, E, E, E, E, N);
        row(Action.CONSOLE_USE, N, N, N, N, N, N, N, N, E, N);
        row(Action.REGION_READ, E, E, E, E, E, E, E, E, E, E);
        row(Action.REGION_CHECK, E, E, E, N, N, N, N, N, E, N);
        row(Action.REGION_MANAGE, N, N, N, N, N, N, N, N, E, E);
        row(Action.POLICY_PREVIEW, R, R, R, N, N, N, N, N, E, N);
        row(Action.SETTING_READ, E, E, E, E, E, E, E, E, E, E);
        row(Action.SETTING_CHANGE, N, N, N, N, N, N, N, N, E, N);
        row(Action.BINDING_READ, E, E, E, E, E, E, E, E, E, E);
        row(Action.BINDING_CHANGE, R, R, R, N, N, N, N, N, E, N);
        row(Action.CALENDAR_CHANGE, R, R, R, N, N, N, N, N, E, E);
        row(Action.ROSTER_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.ROSTER_IMPORT, O, O, O, O, O, O, O, N, E, E);
        row(Action.CHILD_REVEAL, N, N, R, R, R, R, O, N, N, N);
        row(Action.ATTENDANCE_ENTER, N, N, N, N, N, O, O, N, N, N);
        row(Action.CASE_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.CASE_APPEND, N, N, R, R, R, R, O, N, N, E);
        row(Action.CASE_EXPORT, N, R, R, R, R, R, N, N, N, N);
        row(Action.DOCUMENT_MAKE, N, N, R, R, R, R, O, N, N, N);
        row(Action.DOCUMENT_SERVE, N, N, R, R, R, R, O, N, N, N);
        row(Action.DOCUMENT_TEMPLATE, R, R, R, N, N, N, N, N, E, N);
        row(Action.STATUS_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.CHANGE_RECORD, N, N, R, N, R, R, O, N, N, N);
        row(Action.COHORT_RECORD, N, N, R, N, R, R, N, N, N, N);
        row(Action.RECONCILIATION_READ, R, R, R, R, R, O, N, R, E, E);
        row(Action.RECONCILIATION_RUN, N, N, R, R, R, O, N, N, N, E);
        row(Action.RECONCILIATION_ANSWER, N, N, R, R, R, O, N, N, N, N);
        row(Action.RECONCILIATION_EXPORT, N, N, R, R, R, N, N, N, N, N);
        row(Action.SURVEY_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.SURVEY_MANAGE, N, N, R, R, R, O, N, N, N, N);
        row(Action.SURVEY_RECORD, N, N, R, R, R, R, O, N, N, N);
        row(Action.ENTRY_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.ENTRY_MANAGE, N, N, R, R, N, N, N, N, N, N);
        row(Action.ENTRY_RECORD, N, N, R, R, R, R, O, N, N, N);
        row(Action.SEND_EDUCATION_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.SEND_EDUCATION_RECORD, N, N, R, R, R, R, O, N, N, N);
        row(Action.RESPONSIBILITY_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.RESPONSIBILITY_RECORD, N, N, R, R, R, R, O, N, E, N);
        row(Action.PREVENTION_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.PREVENTION_RECORD, N, N, R, R, R, R, O, N, N, N);
        row(Action.VISIT_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.VISIT_RECORD, N, N, R, R, R, R, O, N, N, N);
        row(Action.DUTY_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.DUTY_CLOSE, R, R, R, N, N, N, N, N, N, E);
        row(Action.DUTY_DONE, O, O, O, O, O, O, O, N, N, N);
        row(Action.DUTY_ESCALATE, R, R, R, R, R, R, N, N, N, N);
        row(Action.DUTY_REBUILD, N, N, N, N, N, N, N, N, E, E);
        row(Action.REPORT_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.REPORT_BUILD, O, O, O, O, O, O, O, N, E, E);
        row(Action.REPORT_SUBMIT, O, O, O, O, O, O, O, N, N, N);
        row(Action.REPORT_DELIVER, O, O, O, O, O, O, O, N, N, N);
        row(Action.REPORT_RECEIVE, O, O, O, O, O, O, N, N, N, N);
        row(Action.REGISTER_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.FORM_TEMPLATE, R, R, R, N, N, N, N, N, E, N);
        row(Action.INDICATOR_READ, R, R, R, R, R, R, O, R, E, E);
        row(Action.BACKUP, N, N, N, N, N, N, N, N, E, E);
        row(Action.RESTORE, N, N, N, N, N, N, N, N, E, N);
        row(Action.HEALTH_DETAILS, E, E, E, E, E, E, E, E, E, E);
        row(Action.AUDIT_READ, O, O, O, N, N, N, N, R, E, N);
        row(Action.PERSONAL_ERASE, N, N, R, N, N, N, N, N, N, N);
    }
    // spotless:on

    private Permissions() {}

    private static void row(Action action, Reach... reachByRole) {
        Role[] roles = Role.values();
        if (reachByRole.length != roles.length || TABLE.containsKey(action)) {
            throw new IllegalStateException("the row of " + action + " does not decide every role once");
        }
        Map<Role, Reach> row = new EnumMap<>(Role.class);
        for (int i = 0; i < roles.length; i++) {
            row.put(roles[i], reachByRole[i]);
        }
        TABLE.put(action, row);
    }

    static Reach reach(Role role, Action action) {
        return TABLE.getOrDefault(action, Map.of()).getOrDefault(role, NEVER);
    }

    static boolean decides(Role role, Action action) {
        return TABLE.containsKey(action) && TABLE.get(action).containsKey(role);
    }
}

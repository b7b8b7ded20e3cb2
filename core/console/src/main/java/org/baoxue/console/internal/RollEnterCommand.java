package org.baoxue.console.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.Leaves;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/** Calls the roll of a class: who is not named is on leave where a leave says so, and present otherwise. */
@Service
@Command(
        scope = "baoxue",
        name = "roll-enter",
        description = "点名：未列出的学生，请假期内为请假，其余为出勤；选项写在前面 (calls the roll; who is not named is on leave by a leave, or"
                + " else present; options come first)")
public final class RollEnterCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "CLASS", description = "班级单位代码 (unit of the class)")
    private String classId;

    @Argument(index = 1, required = true, name = "DAY", description = "日期，如 2026-09-01 (the day)")
    private String day;

    @Argument(
            index = 2,
            multiValued = true,
            name = "CHILD=MARK",
            description = "学生编号=absent 缺课 或 leave 请假 (child and mark)")
    private List<String> marks = List.of();

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Roster roster;

    @Reference
    private Leaves leaves;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        Map<ChildId, AttendanceMark> roll = new LinkedHashMap<>();
        LocalDate on = Dates.parse(day);
        Page.all(page -> roster.enrolled(actor, EnrolmentQuery.of(classId, page))).stream()
                .filter(pupil -> pupil.presence() == Presence.LISTED)
                .forEach(pupil -> roll.put(pupil.child(), AttendanceMark.PRESENT));
        Page.all(page -> leaves.list(actor, classId, Set.of(), page)).stream()
                .filter(leave -> leave.covers(on))
                .forEach(leave -> roll.replace(leave.child(), AttendanceMark.LEAVE));
        named().forEach((child, mark) -> {
            if (roll.replace(child, mark) == null) {
                throw new Invalid(
                        "/marks/" + child, "学生不在班级 %s 的学籍名单中 (not enrolled in this class)".formatted(classId));
            }
        });
        roster.enter(actor, classId, on, roll);
        for (AttendanceMark mark : AttendanceMark.values()) {
            System.out.printf(
                    "%s (%s): %d%n",
                    mark.chinese(),
                    key(mark),
                    roll.values().stream().filter(mark::equals).count());
        }
        return null;
    }

    private Map<ChildId, AttendanceMark> named() {
        Map<ChildId, AttendanceMark> named = new LinkedHashMap<>();
        for (String text : marks) {
            String[] parts = text.split("=", 2);
            AttendanceMark mark = Arrays.stream(AttendanceMark.values())
                    .filter(known -> parts.length == 2 && key(known).equals(parts[1]))
                    .findFirst()
                    .orElseThrow(() -> new Invalid(
                            "/marks", "应为 学生编号=absent、leave 或 present，实为 '%s' (expected CHILD=MARK)".formatted(text)));
            if (named.put(child(parts[0]), mark) != null) {
                throw new Invalid("/marks/" + parts[0], "同一学生写了两次 (the child is named twice)");
            }
        }
        return named;
    }

    private static String key(AttendanceMark mark) {
        return mark.name().toLowerCase(Locale.ROOT);
    }

    private static ChildId child(String text) {
        try {
            return new ChildId(text);
        } catch (IllegalArgumentException e) {
            throw new Invalid("/marks", e.getMessage());
        }
    }
}

package org.baoxue.console.internal;

import java.util.Optional;
import java.util.OptionalLong;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.Roster;

/** Lists the pupils of a unit as the platform knew them at the end of a day. */
@Service
@Command(
        scope = "baoxue",
        name = "roster-list",
        description = "一个单位的学籍名册，可回看某日 (pupils of a unit, as the platform knew them by a day)")
public final class RosterListCommand extends Paging {

    @Argument(index = 0, required = true, name = "UNIT", description = "学校、班级、区县等单位代码 (unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 1, name = "DATE", description = "日期，默认今天 (date; default today)")
    private String date;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Roster roster;

    @Override
    public Object execute() {
        long asOf = date == null ? roster.sequence() : roster.sequence(Dates.parse(date));
        Page<Enrolment> found = roster.enrolled(
                actors.current(),
                new EnrolmentQuery(
                        Optional.of(unit), Optional.empty(), Optional.empty(), OptionalLong.of(asOf), page()));
        Table table = Tables.of(
                "学生 child", "姓名 name", "性别 sex", "身份证件号 number", "学校 school", "年级 grade", "班级 class", "在册 presence");
        for (Enrolment row : found.items()) {
            table.row(
                    row.child(),
                    row.name(),
                    row.sex(),
                    row.idNumber().orElse(""),
                    row.schoolId(),
                    row.grade(),
                    row.classId(),
                    row.presence().chinese());
        }
        table.print();
        Tables.footer(found);
        System.out.printf("名册 (roster) %d %s%n", asOf, roster.hash(asOf));
        return null;
    }
}

package org.baoxue.console.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.policy.PublishedRule;
import org.baoxue.policy.SchoolCalendars;

/** Lists what is published. */
@Service
@Command(scope = "baoxue", name = "calendar-list", description = "公布的节假日、学期与停课 (published calendars)")
public final class CalendarListCommand implements Action {

    @Reference
    private ConsoleActor actors;

    @Reference
    private SchoolCalendars calendars;

    @Override
    public Object execute() {
        List<PublishedRule> rules = calendars.list(actors.current());
        Table table = Tables.of("地方 place", "规则 rule", "代号 id", "来自 from", "依据 source");
        rules.forEach(rule -> table.row(
                rule.division().digits().isEmpty() ? "全国" : rule.division().digits(),
                rule.key(),
                rule.region(),
                rule.imported() ? "导入 (imported)" : "插件 (plug-in)",
                rule.source().orElse("")));
        table.print();
        if (rules.isEmpty()) {
            System.out.println("没有公布的校历；教学日按周一至周五推算 (nothing is published: weekdays are assumed)");
        }
        return null;
    }
}

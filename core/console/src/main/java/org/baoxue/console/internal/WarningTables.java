package org.baoxue.console.internal;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.baoxue.access.Page;
import org.baoxue.casework.EarlyWarning;

/** Early warnings as a table. */
final class WarningTables {

    private WarningTables() {}

    static void print(Page<EarlyWarning> found) {
        Table table = Tables.of(
                "学生 child", "姓名 name", "班级 class", "缺课 missed", "达到 reached", "标准 definition", "来源 origin", "缺课日 days");
        for (EarlyWarning warning : found.items()) {
            table.row(
                    warning.child(),
                    warning.name().orElse(""),
                    warning.classId(),
                    warning.missed().size(),
                    warning.reachedOn(),
                    warning.window().map(window -> window + "内").orElse("") + warning.asked(),
                    warning.origin(),
                    warning.missed().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        }
        table.print();
    }
}

package org.baoxue.console.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.baoxue.access.Invalid;
import org.baoxue.casework.change.PromotionOrder;

/** What the commands that see and confirm a promotion have in common. */
abstract class Promoting extends Paging {

    @Option(name = "--stay", multiValued = true, description = "留级或暂不升级的学生代号，可写几次 (a pupil who stays down)")
    private List<String> staying;

    @Option(name = "--stay-class", multiValued = true, description = "不升级的班级代码，可写几次 (a class that is left out)")
    private List<String> stayingClasses;

    @Option(
            name = "--class",
            multiValued = true,
            description = "指明升入的班级：原班级代码=新班级代码，可写几次 (the class that takes the pupils of a class in)")
    private List<String> classes;

    @Argument(index = 0, required = true, name = "UNIT", description = "班级、学校或区县等单位代码 (unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(
            index = 1,
            required = true,
            name = "YEAR",
            description = "新学年开始的年份，如 2026 (year in which the school year begins)")
    private int year;

    final PromotionOrder order() {
        Map<String, String> named = new HashMap<>();
        for (String pair : all(classes)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new Invalid("/classes", "应为 原班级代码=新班级代码，实为 '%s' (expected FROM=TO)".formatted(pair));
            }
            named.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return new PromotionOrder(
                unit,
                year,
                all(staying).stream().map(Choices::child).collect(Collectors.toSet()),
                Set.copyOf(all(stayingClasses)),
                named);
    }

    private static List<String> all(List<String> given) {
        return given == null ? List.of() : given;
    }
}

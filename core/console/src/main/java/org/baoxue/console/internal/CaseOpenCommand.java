package org.baoxue.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;
import org.baoxue.casework.FoundBy;

/** Opens a case by a person's judgement. */
@Service
@Command(
        scope = "baoxue",
        name = "case-open",
        description = "由人立案：失学或疑似辍学；选项写在前面 (opens a case by a person's judgement; options come first)")
public final class CaseOpenCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(
            index = 0,
            required = true,
            name = "DOOR",
            description = "never-enrolled 失学（在户籍名单、不在任何学校）、suspected 疑似辍学（在籍而可能离校）")
    @Completion(
            value = StringsCompleter.class,
            values = {"never-enrolled", "suspected"})
    private String door;

    @Argument(index = 1, required = true, name = "CHILD", description = "学生编号 (id of the child)")
    private String child;

    @Argument(
            index = 2,
            required = true,
            name = "DAY",
            description = "缺课首日，失学为发现日期，如 2026-09-01 (first day missed, or day found)")
    private String day;

    @Argument(
            index = 3,
            required = true,
            name = "FOUND_BY",
            description = "list-comparison 名单比对、survey 排查摸底、autumn-entry 秋季入学未到、reported 单位或群众反映")
    private String foundBy;

    @Argument(index = 4, required = true, name = "ACCOUNT", description = "情况 (what was found)")
    private String found;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Cases cases;

    @Override
    public Object execute() throws IOException {
        CaseView view = cases.open(
                Vouching.actor(actors, session, account),
                new CaseFinding(
                        choice("/door", door, List.of(Door.values()), Door::key),
                        Choices.child(child),
                        Dates.parse(day),
                        choice("/foundBy", foundBy, List.of(FoundBy.values()), FoundBy::key),
                        found));
        System.out.printf("%s %s，最后事件 (last event) %d%n", view.id(), view.stateName(), view.seq());
        return null;
    }

    private static <E> E choice(String pointer, String text, List<E> known, Function<E, String> key) {
        return known.stream()
                .filter(each -> key.apply(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        pointer,
                        "应为 %s 之一，实为 '%s' (not one of them)"
                                .formatted(known.stream().map(key).collect(Collectors.joining("、")), text)));
    }
}

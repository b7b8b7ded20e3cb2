package org.baoxue.console.internal;

import java.io.IOException;
import java.util.Optional;
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
import org.baoxue.api.unit.Line;
import org.baoxue.casework.survey.SurveyOpening;
import org.baoxue.casework.survey.SurveyRound;
import org.baoxue.casework.survey.Surveys;

/** Opens a survey round. */
@Service
@Command(
        scope = "baoxue",
        name = "survey-open",
        description = "开一轮排查摸底；选项写在前面 (opens a survey round; options come first)")
public final class SurveyOpenCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "UNIT", description = "组织排查的单位 (the unit that answers for it)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 1, required = true, name = "LINE", description = "household 户籍线、school 学校线")
    @Completion(
            value = StringsCompleter.class,
            values = {"household", "school"})
    private String line;

    @Argument(index = 2, name = "FIRST", description = "首日，如 2026-09-01；方案有周期时可不写 (first day)")
    private String first;

    @Argument(index = 3, name = "LAST", description = "末日 (last day)")
    private String last;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Surveys surveys;

    @Override
    public Object execute() throws IOException {
        SurveyRound round = surveys.open(
                Vouching.actor(actors, session, account),
                new SurveyOpening(
                        unit,
                        line(),
                        Optional.ofNullable(first).map(Dates::parse),
                        Optional.ofNullable(last).map(Dates::parse)));
        SurveyTables.print(round);
        return null;
    }

    private Line line() {
        return switch (line) {
            case "household" -> Line.GOVERNMENT;
            case "school" -> Line.EDUCATION;
            default -> throw new Invalid("/line", "应为 household 或 school，实为 '%s' (no such line)".formatted(line));
        };
    }
}

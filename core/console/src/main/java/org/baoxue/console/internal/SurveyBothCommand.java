package org.baoxue.console.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.Surveys;
import org.baoxue.casework.survey.TwoLineChild;
import org.baoxue.casework.survey.TwoLineChild.Addressee;
import org.baoxue.casework.survey.TwoLineChild.Said;

/** Shows both lines side by side. */
@Service
@Command(
        scope = "baoxue",
        name = "survey-both",
        description = "双测双报：两条线合看，各附应报单位；选项写在前面 (both lines side by side; options come first)")
public final class SurveyBothCommand extends Paging {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(
            index = 0,
            required = true,
            name = "HOUSEHOLD_ROUND",
            description = "户籍线的轮次 (round of the household line)")
    private long household;

    @Argument(index = 1, required = true, name = "SCHOOL_ROUND", description = "学校线的轮次 (round of the school line)")
    private long school;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Surveys surveys;

    @Override
    public Object execute() throws IOException {
        Page<TwoLineChild> both =
                surveys.bothLines(Vouching.actor(actors, session, account), household, school, page());
        Table table = Tables.of("姓名 name", "户籍线 household", "学校线 school", "一条线 one only", "应报 addressees");
        for (TwoLineChild child : both.items()) {
            table.row(
                    child.name().orElse(""),
                    said(child.household()),
                    said(child.school()),
                    child.oneLineOnly() ? "是" : "",
                    addressees(child));
        }
        table.print();
        Tables.footer(both);
        return null;
    }

    private static String said(Optional<Said> line) {
        return line.map(said -> said.cellName() + " "
                        + said.outcome().map(SurveyOutcome::chinese).orElse("未查"))
                .orElse("不在名单");
    }

    private static String addressees(TwoLineChild child) {
        String units = Stream.concat(
                        child.addressees().stream().map(Addressee::name),
                        child.unresolved().stream().map(kind -> kind.chinese() + "（无此单位）"))
                .collect(Collectors.joining("、"));
        return units.isEmpty() ? "方案未规定" : units;
    }
}

package org.baoxue.console.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.survey.SurveyCase;
import org.baoxue.casework.survey.SurveyCount;
import org.baoxue.casework.survey.SurveyInput;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.SurveyRecorded;
import org.baoxue.casework.survey.SurveyRecorded.Refused;
import org.baoxue.casework.survey.SurveyRecorded.Taken;
import org.baoxue.casework.survey.SurveyRound;
import org.baoxue.casework.survey.Surveys;

/** How the commands about survey rounds read and print. */
final class SurveyTables {

    private SurveyTables() {}

    static String line(Line line) {
        return line == Line.GOVERNMENT ? "户籍线" : "学校线";
    }

    static SurveyOutcome outcome(String text) {
        return SurveyOutcome.of(text)
                .orElseThrow(() -> new Invalid(
                        "/outcome",
                        "应为 %s 之一，实为 '%s' (not one of them)"
                                .formatted(
                                        Stream.of(SurveyOutcome.values())
                                                .map(known -> known.key() + " " + known.chinese())
                                                .collect(Collectors.joining("、")),
                                        text)));
    }

    static void record(Surveys surveys, Actor actor, long round, SurveyInput input) {
        SurveyRecorded recorded = surveys.record(actor, round, List.of(input)).get(0);
        if (recorded instanceof Refused refused) {
            throw refused.problem();
        }
        Taken taken = (Taken) recorded;
        System.out.printf(
                "编号 (no) %d %s%n",
                taken.entry(),
                switch (taken.change()) {
                    case ADDED -> "已登记 (added)";
                    case CHANGED -> "已改 (changed)";
                    case UNCHANGED -> "未变 (unchanged)";
                });
    }

    static void print(SurveyRound round) {
        SurveyCount count = round.count();
        System.out.printf(
                "第 %d 轮 (round) %s %s，%s 至 %s，%s%n",
                round.number(),
                round.unitName(),
                line(round.line()),
                round.first(),
                round.last(),
                round.closing()
                        .map(end -> "已结束" + (end.reason().isEmpty() ? "" : "：" + end.reason()))
                        .orElse("进行中"));
        System.out.printf(
                "户 (households) %d，未落实 (open) %d；人 (children) %d，未落实 (open) %d，其中失联 (lost) %d；失学辍学 (out of school) %d；名单外 (besides) %d%n",
                count.households(),
                count.householdsOpen(),
                count.children(),
                count.open(),
                count.lost(),
                count.outOfSchool(),
                count.besides());
        if (round.rules().isEmpty()) {
            System.out.println("依据 (by)：方案未规定");
        }
        round.rules().forEach(rule -> System.out.println("依据 (by)：" + rule));
    }

    static void print(List<SurveyCase> cases) {
        Table table = Tables.of("编号 no", "姓名 name", "结果 outcome", "个案 case", "说明 remark");
        for (SurveyCase found : cases) {
            table.row(
                    found.entry(),
                    found.name().orElse(""),
                    found.outcome().chinese(),
                    found.caseId().map(CaseId::value).orElse(""),
                    remark(found));
        }
        table.print();
    }

    private static String remark(SurveyCase found) {
        if (found.caseId().isEmpty()) {
            return found.refused();
        }
        return found.opened() ? "已立案 (opened)" : "已有个案 (open already)";
    }
}

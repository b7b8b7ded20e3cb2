package org.baoxue.console.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.NotFound;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.PlacementFactor;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseFields;
import org.baoxue.casework.CaseHolding;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseProcedure;
import org.baoxue.casework.CaseProcedure.StepDocument;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;
import org.baoxue.casework.EventDetails;

/** Shows a case: where it stands, its log, and the procedure of its place. */
@Service
@Command(
        scope = "baoxue",
        name = "case-show",
        description = "一件个案：现状、事件、按方案的步骤与销号条件 (a case: its state, log and procedure)")
public final class CaseShowCommand implements Action {

    @Argument(required = true, name = "CASE", description = "个案编号 (id of the case)")
    private String id;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Cases cases;

    @Override
    public Object execute() {
        Actor actor = actors.current();
        CaseId wanted = CaseIds.of(id);
        CaseView view =
                cases.show(actor, wanted).orElseThrow(() -> new NotFound("找不到个案 %s (no such case)".formatted(wanted)));
        CaseProcedure procedure = cases.procedure(actor, wanted);
        System.out.printf(
                "%s %s %s，%s %s，所依地区 (place) %s，最后事件 (last event) %d%n",
                view.id(),
                view.name().orElse(""),
                view.stateName(),
                view.neverEnrolled() ? "发现于 (found on)" : "缺课起 (since)",
                view.since(),
                view.division(),
                view.seq());
        view.lostSince().ifPresent(day -> System.out.println("失联，自 (contact lost since) " + day));
        view.exit()
                .ifPresent(exit -> System.out.printf(
                        "合法去向 (lawful exit): %s，%s%s%n",
                        exit.kind().chinese(),
                        exit.on(),
                        exit.until().map(last -> " 至 " + last).orElse("")));
        holding(view.holding());
        procedure
                .timeLimit()
                .ifPresent(limit -> System.out.printf(
                        "劝返时限 (time limit): %s%s%n", limit.until(), limit.over() ? "，已过 (over)" : ""));
        if (procedure.secondDropout()) {
            System.out.println("二次辍学 (the child had dropped out and come back before)");
        }
        log(cases.log(actor, wanted));
        steps(procedure);
        procedure.placement().ifPresent(CaseShowCommand::placement);
        procedure
                .missing()
                .forEach(need -> System.out.printf(
                        "销号还缺 (missing for the strike-off): %s，%s，%s%n",
                        need.chinese(), need.rule(), need.sentence().orElse("平台建议，方案未规定")));
        procedure
                .followUps()
                .forEach(asked -> System.out.printf(
                        "跟踪 (follow-up): 每%s%d次，已%d次，%s %s%n",
                        asked.each().chinese(),
                        asked.times(),
                        asked.done(),
                        asked.rule(),
                        asked.sentence().orElse("")));
        return null;
    }

    private static void holding(CaseHolding holding) {
        holding.unit().ifPresent(unit -> System.out.println("已移交，现由 (held by) " + unit));
        holding.outside().ifPresent(authority -> System.out.println("平台外接办 (held outside the platform): " + authority));
        holding.offeredTo().ifPresent(unit -> System.out.println("移交待接收 (offered to) " + unit));
        if (holding.openInquiries() > 0) {
            System.out.println("协查函待回执 (inquiries without an answer): " + holding.openInquiries());
        }
    }

    private static void log(List<CaseEntry> entries) {
        Table table = Tables.of("序号 seq", "时间 at", "登记人 actor", "事件 event", "内容 details");
        for (CaseEntry entry : entries) {
            table.row(
                    entry.seq(),
                    Tables.time(entry.at()),
                    entry.actor(),
                    entry.event().kind().chinese(),
                    EventDetails.of(entry.event()).entrySet().stream()
                            .map(detail -> CaseFields.label(detail.getKey()) + "=" + detail.getValue())
                            .collect(Collectors.joining("；")));
        }
        table.print();
    }

    private static void steps(CaseProcedure procedure) {
        if (procedure.steps().isEmpty()) {
            System.out.println("步骤：方案未规定 (no plan says any steps)");
            return;
        }
        Table table = Tables.of(
                "步骤 step",
                "由谁 by",
                "文书 document",
                "文号 number",
                "送达 served",
                "限期 until",
                "依据 basis",
                "已办 taken",
                "规则 rule",
                "原文 sentence");
        for (CaseProcedure.PlannedStep step : procedure.steps()) {
            table.row(
                    step.step().key() + " " + step.name().orElse(step.step().chinese()),
                    step.by().map(Party::chinese).orElse("方案未规定"),
                    step.document().orElse(""),
                    step.paper().map(CaseShowCommand::made).orElse(""),
                    step.paper()
                            .flatMap(StepDocument::servedOn)
                            .map(LocalDate::toString)
                            .orElse(""),
                    step.paper()
                            .flatMap(StepDocument::until)
                            .map(LocalDate::toString)
                            .orElse(""),
                    String.join("；", step.legalBasis()),
                    step.taken() ? "是" : "",
                    step.rule(),
                    step.sentence().orElse(""));
        }
        table.print();
        procedure.steps().stream()
                .flatMap(step -> step.paper().flatMap(StepDocument::deviation).stream())
                .forEach(missing -> System.out.println("偏离，需说明 (a departure from the plan): " + missing));
        for (CaseProcedure.Lead lead : procedure.leads()) {
            System.out.printf(
                    "牵头 (leader): %s；配合 (supporters): %s；工作组 (team): %s，%s %s%n",
                    lead.leader().map(Party::chinese).orElse("方案未规定"),
                    names(lead.supporters()),
                    names(lead.team()),
                    lead.rule(),
                    lead.sentence().orElse(""));
        }
    }

    private static void placement(CaseProcedure.Offered offered) {
        System.out.printf(
                "安置 (placement): 缺课自 %s，%s %s%s%s%n",
                offered.left(),
                offered.assumed() ? "假定今天返校 (taken to return today)" : "返校 (returned)",
                offered.returned(),
                offered.age().map("，%d周岁"::formatted).orElse(""),
                offered.options().isEmpty() ? "，方案未规定 (no plan says where)" : "");
        if (offered.options().isEmpty()) {
            return;
        }
        Table table = Tables.of("安置到 to", "合缺课时间 fits", "对象 whom", "考虑 factors", "班额上限 cap", "规则 rule", "原文 sentence");
        for (CaseProcedure.PlacementOption option : offered.options()) {
            table.row(
                    option.to().stream()
                            .map(to -> to.key() + " " + to.chinese())
                            .collect(Collectors.joining("、")),
                    option.fits().map(fits -> fits ? "是" : "否").orElse("方案未规定"),
                    option.words().orElse(""),
                    option.factors().stream().map(PlacementFactor::chinese).collect(Collectors.joining("、")),
                    option.classCap()
                            .map(cap ->
                                    "%d人（%s）".formatted(cap, option.strength().chinese()))
                            .orElse(""),
                    option.rule(),
                    option.sentence().orElse(""));
        }
        table.print();
    }

    private static String made(StepDocument paper) {
        return paper.number()
                .map(number -> number + " " + paper.on().orElseThrow())
                .orElse(paper.made() ? "未出具" : "未登记");
    }

    private static String names(List<Party> parties) {
        return parties.isEmpty()
                ? "方案未规定"
                : parties.stream().map(Party::chinese).collect(Collectors.joining("、"));
    }
}

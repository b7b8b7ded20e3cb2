package org.baoxue.console.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.casework.CaseCommand;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;

/** Records what a person did in a case. */
@Service
@Command(
        scope = "baoxue",
        name = "case-event",
        description = "登记个案事件；选项写在前面 (records an event of a case; options come first)")
public final class CaseEventCommand implements Action {

    @Argument(index = 0, required = true, name = "CASE", description = "个案编号 (id of the case)")
    private String id;

    @Argument(
            index = 1,
            required = true,
            name = "SEQUENCE",
            description = "所见最后一个事件的序号 (sequence of the last event that was seen)")
    private long sequence;

    @Argument(
            index = 2,
            required = true,
            name = "KIND",
            description = "confirm 认定、persuade 劝返、step 程序步骤、return 复学、need 销号依据、close 销号、withdraw 撤销、retract 更正")
    @Completion(
            value = StringsCompleter.class,
            values = {"confirm", "persuade", "step", "return", "need", "close", "withdraw", "retract"})
    private String kind;

    @Option(name = "--on", description = "日期 (the day)")
    private String on;

    @Option(name = "--reason", description = "原因或经过 (reason or account)")
    private String reason = "";

    @Option(name = "--participants", description = "参加人员，用于劝返 (who took part, for persuade)")
    private String participants = "";

    @Option(name = "--whereabouts", description = "去向，用于劝返 (where the child is, for persuade)")
    private String whereabouts = "";

    @Option(name = "--corrects", description = "有误事件的序号，用于更正 (the entry that was wrong, for retract)")
    private Long corrects;

    @Option(
            name = "--step",
            description = "trace、report、order 责令改正、penalty 行政处罚、judicial 诉讼或强制执行、hand-over、place 安置、follow-up 跟踪")
    private String step;

    @Option(name = "--issuer", description = "作出单位代码，默认本单位 (unit that took the step; default one's own)")
    private String issuer;

    @Option(name = "--document", description = "文号 (number of the document)")
    private String document;

    @Option(name = "--until", description = "文书限期的末日 (last day for obeying the document)")
    private String until;

    @Option(name = "--deviation", description = "偏离，需说明 (why it departs from what the plan asks in principle)")
    private String deviation = "";

    @Option(name = "--need", description = "national-status 学籍系统标注、guardian-signature 家长签字、verified 经核实")
    private String need;

    @Option(name = "--status", description = "学籍系统中的状态 (the mark in the national system)")
    private String status;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Cases cases;

    @Override
    public Object execute() {
        CaseView view = cases.append(actors.current(), CaseIds.of(id), command(), sequence);
        System.out.printf(
                "%s %s，最后事件 (last event) %d%n", view.id(), view.state().chinese(), view.seq());
        return null;
    }

    private CaseCommand command() {
        return switch (kind) {
            case "confirm" -> new CaseCommand.Confirm(day(), reason);
            case "persuade" -> new CaseCommand.NotePersuasion(day(), participants, whereabouts, reason);
            case "step" ->
                new CaseCommand.TakeStep(
                        choice("/step", step, StepKind.values(), StepKind::key),
                        day(),
                        Optional.ofNullable(issuer),
                        Optional.ofNullable(document),
                        Optional.ofNullable(until).map(Dates::parse),
                        reason,
                        deviation);
            case "return" -> new CaseCommand.RecordReturn(day(), reason);
            case "need" ->
                new CaseCommand.NoteNeed(
                        choice("/need", need, StrikeOffNeed.values(), StrikeOffNeed::key),
                        day(),
                        Optional.ofNullable(status),
                        reason);
            case "close" -> new CaseCommand.Close(day(), reason);
            case "withdraw" -> new CaseCommand.Withdraw(reason);
            case "retract" -> new CaseCommand.Retract(corrected(), reason);
            default ->
                throw new Invalid(
                        "/kind",
                        "应为 confirm、persuade、step、return、need、close、withdraw、retract 之一，实为 '%s' (not one of them)"
                                .formatted(kind));
        };
    }

    private LocalDate day() {
        if (on == null) {
            throw new Invalid("/on", "请用 --on 写明日期 (the day is missing)");
        }
        return Dates.parse(on);
    }

    private long corrected() {
        if (corrects == null) {
            throw new Invalid("/corrects", "请用 --corrects 写明有误事件的序号 (the sequence of the entry that was wrong)");
        }
        return corrects;
    }

    private static <E> E choice(String pointer, String text, E[] known, Function<E, String> key) {
        return Arrays.stream(known)
                .filter(each -> key.apply(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        pointer,
                        "应为 %s 之一，实为 '%s' (not one of them)"
                                .formatted(
                                        Arrays.stream(known).map(key).collect(Collectors.joining("、")),
                                        text == null ? "" : text)));
    }
}

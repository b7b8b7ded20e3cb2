package org.baoxue.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.responsibility.NewPledge;
import org.baoxue.casework.responsibility.Pledge;
import org.baoxue.casework.responsibility.Pledges;
import org.baoxue.casework.responsibility.Signatory;

/** Records a letter of responsibility. */
@Service
@Command(
        scope = "baoxue",
        name = "pledge-record",
        description = "登记已签订的责任书；选项写在前面 (records a letter of responsibility)")
public final class PledgeRecordCommand implements Action {

    @Option(name = "--on", description = "签订日，默认今天 (when it was signed; default today)")
    private String on;

    @Option(name = "--child", description = "家长或学生签的，学生代号 (the child, for a guardian or pupil)")
    private String child;

    @Argument(index = 0, required = true, name = "UNIT", description = "保存单位代码 (the unit that keeps it)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 1, required = true, name = "NUMBER", description = "编号 (its number)")
    private String number;

    @Argument(index = 2, required = true, name = "TITLE", description = "题名 (its title)")
    private String title;

    @Argument(
            index = 3,
            required = true,
            name = "FIRST",
            description = "甲方身份，如 校长 或 principal (who asks for it, as what)")
    private String firstParty;

    @Argument(index = 4, required = true, name = "FIRST-NAME", description = "甲方姓名 (name)")
    private String firstName;

    @Argument(index = 5, required = true, name = "SECOND", description = "乙方身份，如 班主任 或 guardian (who pledges, as what)")
    private String secondParty;

    @Argument(index = 6, required = true, name = "SECOND-NAME", description = "乙方姓名 (name)")
    private String secondName;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Pledges pledges;

    @Reference
    private Clock clock;

    @Override
    public Object execute() {
        Pledge recorded = pledges.record(
                actors.current(),
                new NewPledge(
                        unit,
                        number,
                        title,
                        Optional.ofNullable(on).map(Dates::parse).orElseGet(() -> LocalDate.now(clock)),
                        signatory("/first", firstParty, firstName),
                        signatory("/second", secondParty, secondName)));
        System.out.printf(
                "%s %s（%s），登记号 %s (recorded)%n", recorded.title(), recorded.number(), recorded.basis(), recorded.id());
        return null;
    }

    private Signatory signatory(String pointer, String as, String name) {
        Party party = Arrays.stream(Party.values())
                .filter(known -> known.key().equals(as) || known.chinese().equals(as))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        pointer + "/party", "没有身份“%s”，如 校长、班主任、guardian、pupil (no such party)".formatted(as)));
        return new Signatory(
                party,
                name,
                party.kind() == Party.Kind.FAMILY ? Optional.ofNullable(child).map(Choices::child) : Optional.empty());
    }
}

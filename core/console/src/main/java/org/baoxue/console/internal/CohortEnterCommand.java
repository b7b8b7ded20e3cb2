package org.baoxue.console.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
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
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortNumbers;
import org.baoxue.casework.cohort.CohortNumbers.Flows;
import org.baoxue.casework.cohort.Cohorts;
import org.baoxue.casework.cohort.NewCohortEntry;

/** Records the numbers of a cohort, or takes an entry back. */
@Service
@Command(
        scope = "baoxue",
        name = "cohort-enter",
        description = "登记一届的招生、转入转出与毕业人数；选项写在前面 (records the numbers of a cohort; options come first)")
public final class CohortEnterCommand implements Action {

    private static final int FLOWS = 6;

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--entrants", description = "招生数 (who entered)")
    private Integer entrants;

    @Option(
            name = "--flows",
            description =
                    "转入,借读,其它增加,转出,休学,其它减少，六个数，没有的写0；不知道的不写 (six numbers, joined by commas; leave out if not known)")
    private String flows;

    @Option(name = "--graduates", description = "毕业生数，未毕业的不写 (who graduated)")
    private Integer graduates;

    @Option(name = "--remark", description = "备注 (remark)")
    private String remark = "";

    @Option(name = "--corrects", description = "所更正的一条的号 (number of the entry that was wrong)")
    private Integer corrects;

    @Option(name = "--withdraw", description = "只撤回 --corrects 的一条，PROOF 写原因 (only takes that entry back)")
    private boolean withdraw;

    @Argument(index = 0, required = true, name = "UNIT", description = "学校、中心校或区县教育局 (the unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(
            index = 1,
            required = true,
            name = "STAGE",
            description = "primary 小学、junior 初中、compulsory 九年 (the stage)")
    @Completion(
            value = StringsCompleter.class,
            values = {"primary", "junior", "compulsory"})
    private String stage;

    @Argument(index = 2, required = true, name = "ENTRY", description = "入学年 (the year of entry)")
    private int entryYear;

    @Argument(index = 3, required = true, name = "GRADUATION", description = "毕业年 (the year of graduation)")
    private int graduationYear;

    @Argument(index = 4, required = true, name = "PROOF", description = "数字从哪里来 (where the numbers come from)")
    private String proof;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Cohorts cohorts;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        Cohort cohort = new Cohort(unit, Choices.of("/stage", stage, Stage.class, Stage::key), graduationYear);
        CohortEntry entry = withdraw
                ? cohorts.withdraw(actor, cohort, required("--corrects", corrects), proof)
                : cohorts.enter(
                        actor,
                        new NewCohortEntry(
                                cohort,
                                entryYear,
                                new CohortNumbers(
                                        required("--entrants", entrants),
                                        Optional.ofNullable(flows).map(CohortEnterCommand::flows),
                                        Optional.ofNullable(graduates)),
                                proof,
                                remark,
                                Optional.ofNullable(corrects)));
        System.out.printf(
                "%s %s 第%d号%s：%s (recorded)%n",
                entry.unitName(),
                entry.cohort().words(),
                entry.number(),
                entry.withdrawn() ? " 撤回" : "",
                entry.numbers().words());
        return null;
    }

    private static int required(String option, Integer number) {
        if (number == null) {
            throw new Invalid("/" + option, "缺少 %s (required)".formatted(option));
        }
        return number;
    }

    private static Flows flows(String text) {
        List<Integer> numbers = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(number -> number.matches("[0-9]{1,7}"))
                .map(Integer::valueOf)
                .toList();
        if (numbers.size() != FLOWS || text.chars().filter(c -> c == ',').count() != FLOWS - 1) {
            throw new Invalid("/--flows", "应为六个整数，逗号隔开，实为 '%s' (six whole numbers)".formatted(text));
        }
        return new Flows(
                numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4), numbers.get(5));
    }
}

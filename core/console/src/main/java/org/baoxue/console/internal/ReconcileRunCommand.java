package org.baoxue.console.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.reconciliation.ComparisonJob;
import org.baoxue.casework.reconciliation.ComparisonRequest;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.Reconciliations;

/** Compares the lists of a place and shows the progress until it ends; Ctrl-C cancels it. */
@Service
@Command(
        scope = "baoxue",
        name = "reconcile-run",
        description = "名单比对（四查三比对）；选项写在前面 (compares the lists of a place; options come first)")
public final class ReconcileRunCommand implements Action {

    private static final long POLL_MILLIS = 500;

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(
            index = 0,
            required = true,
            name = "UNIT",
            description = "区县及以下、按地方负责的单位，或一所学校 (a unit that answers for a county or less, or a school)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(
            index = 1,
            multiValued = true,
            name = "COMPARISON",
            description = "比对哪些；不写则按方案 (which; those that the plans name if left out)")
    @Completion(ListComparisonCompleter.class)
    private List<String> wanted;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Reconciliations comparisons;

    @Override
    public Object execute() throws IOException, InterruptedException {
        Actor actor = Vouching.actor(actors, session, account);
        List<String> names = wanted == null ? List.of() : wanted;
        ComparisonJob job = comparisons.start(
                actor,
                new ComparisonRequest(
                        unit, names.stream().map(ListComparisonCompleter::of).collect(Collectors.toSet())));
        try {
            while (!job.state().ended()) {
                System.out.printf("\r%s %s %d/%d   ", job.state().chinese(), job.phase(), job.done(), job.total());
                System.out.flush();
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                job = comparisons.status(actor, job.id());
            }
        } catch (InterruptedException e) {
            comparisons.cancel(actor, job.id());
            throw e;
        }
        System.out.printf("\r%s%n", job.state().chinese());
        job.error().ifPresent(System.out::println);
        job.runs().forEach(ReconcileRunCommand::print);
        return null;
    }

    private static void print(ComparisonRun run) {
        System.out.printf(
                "%s → %s（%s）%n",
                run.comparison().chinese(),
                run.comparison().finding(),
                run.rules().isEmpty() ? "方案未规定" : String.join("、", run.rules()));
        System.out.printf(
                "  比对 (compared) %d = 无差异 (matched) %d + 查出 (found) %d%n", run.compared(), run.matched(), run.found());
        System.out.printf(
                "  查出的：疑为同一人 (likely) %d，已说明或已认定 (explained) %d，待核查 (open) %d%n",
                run.likely(), run.explained(), run.open());
        System.out.printf(
                "  按同一人认定的标准 (same child from) %s%n",
                run.sameFrom()
                        .map(bar -> "%s：认定 (taken) %d".formatted(bar.text(), run.taken()))
                        .orElse("方案未规定，由人判断"));
        run.remarks().forEach(remark -> System.out.println("  " + remark));
        System.out.printf("  名册 (roster) %s%n  政策 (policy) %s%n", run.rosterHash(), run.policyHash());
    }
}

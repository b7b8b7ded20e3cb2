package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.Reconciliations;

/** Compares the household list of a place with enrolment. */
@Service
@Command(
        scope = "baoxue",
        name = "reconcile-run",
        description = "户籍×学籍比对；选项写在前面 (compares 户籍 with 学籍; options come first)")
public final class ReconcileRunCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(required = true, name = "UNIT", description = "区县及以下、按地方负责的单位 (a unit that answers for a county or less)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Reconciliations comparisons;

    @Override
    public Object execute() throws IOException {
        ComparisonRun run = comparisons.run(Vouching.actor(actors, session, account), unit);
        System.out.printf(
                "户籍适龄 (of age) %d = 同号在籍 (same number) %d + 未见学籍 (found) %d%n",
                run.ofAge(), run.sameNumber(), run.found());
        System.out.printf(
                "未见学籍中：疑为同一人 (likely) %d，已说明 (explained) %d，待核查 (open) %d%n",
                run.likely(), run.explained(), run.open());
        System.out.printf("名册 (roster) %s%n政策 (policy) %s%n", run.rosterHash(), run.policyHash());
        return null;
    }
}

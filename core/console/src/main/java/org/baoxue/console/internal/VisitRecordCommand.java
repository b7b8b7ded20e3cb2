package org.baoxue.console.internal;

import java.io.IOException;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.document.VisitPapers;

/** Prints the record of one visit at home. */
@Service
@Command(
        scope = "baoxue",
        name = "visit-record",
        description = "打印一次家访的《家访记录》（Word 文件），有无个案都可以；选项写在前面 (the record of one visit as a Word file, with or"
                + " without a case; options come first)")
public final class VisitRecordCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--rule", description = "方案有几种家访记录时选哪一种，写规则键 (which paper, where the plans have several)")
    private String rule;

    @Option(name = "--out", description = "写入的文件，不覆盖已有文件 (target file)")
    private String out;

    @Argument(index = 0, required = true, name = "CHILD", description = "学生编号 (id of the child)")
    private String child;

    @Argument(
            index = 1,
            required = true,
            name = "NUMBER",
            description = "第几次家访，见 visit-list (which visit to the child)")
    private long number;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private VisitPapers papers;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        OutputFile.save(
                out,
                papers.print(
                        actor,
                        Choices.child(child),
                        number,
                        Optional.ofNullable(rule).map(RuleKey::new)));
        return null;
    }
}

package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.baoxue.casework.reconciliation.FeedbackTo;
import org.baoxue.reporting.feedback.FeedbackFiles;

/** Writes what explained differences tell the police or the 学籍 system. */
@Service
@Command(
        scope = "baoxue",
        name = "reconcile-feedback",
        description = "把已说明的差异写成反馈文件，含完整证件号码，逐人留痕；选项写在前面"
                + " (writes explained differences for the police or the enrolment system; options come first)")
public final class ReconcileFeedbackCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--out", description = "写入的文件；不覆盖已有文件 (target file)")
    private String out;

    @Argument(index = 0, required = true, name = "UNIT", description = "区县及以下、按地方负责的单位 (the unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 1, required = true, name = "TO", description = "police 公安机关、enrolment-system 学籍系统")
    @Completion(
            value = StringsCompleter.class,
            values = {"police", "enrolment-system"})
    private String to;

    @Argument(index = 2, required = true, name = "REASON", description = "用途，印在文件上 (why; printed on the file)")
    private String reason;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private FeedbackFiles files;

    @Override
    public Object execute() throws IOException {
        FeedbackTo receiver = Choices.of("/to", to, FeedbackTo.class, FeedbackTo::key);
        Path target = OutputFile.free(out, "feedback-%s-%s.xlsx".formatted(to, unit));
        Files.write(target, files.xlsx(Vouching.actor(actors, session, account), unit, receiver, reason));
        System.out.printf("%s → %s%n", receiver.title(), target);
        return null;
    }
}

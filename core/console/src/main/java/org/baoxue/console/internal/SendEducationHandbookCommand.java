package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.sendeducation.SendEducationFiles;

/** Prints the handbook of a child who is sent lessons. */
@Service
@Command(
        scope = "baoxue",
        name = "sendedu-handbook",
        description = "送教手册（一人一案），得 Word 文件；含残疾情况，须由有权的账户以 --as 担责并说明理由，记入审计 (the handbook of a child as a Word"
                + " document; needs a reason and is audited)")
public final class SendEducationHandbookCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--out", description = "写入的文件，不覆盖已有文件 (target file)")
    private String out;

    @Argument(index = 0, required = true, name = "CHILD", description = "学生标识 (pseudonym of the child)")
    private String child;

    @Argument(index = 1, required = true, name = "REASON", description = "理由 (why)")
    private String reason;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private SendEducationFiles files;

    @Override
    public Object execute() throws IOException {
        OutputFile.save(out, files.handbook(Vouching.actor(actors, session, account), Choices.child(child), reason));
        return null;
    }
}

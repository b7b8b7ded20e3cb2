package org.baoxue.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.change.EnrolmentChanges;
import org.baoxue.casework.change.RegisteredChange;

/** Adds the scan of the paper to a registered change. */
@Service
@Command(
        scope = "baoxue",
        name = "change-scan",
        description = "为学籍变动登记附上凭证扫描件，一条一份 (adds the scan of the proof to a registered change, once)")
public final class ChangeScanCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Argument(index = 0, required = true, name = "CHILD", description = "学生代号，26位 (the child's pseudonym)")
    private String child;

    @Argument(index = 1, required = true, name = "NUMBER", description = "登记的号 (number of the entry)")
    private long number;

    @Argument(index = 2, required = true, name = "FILE", description = "JPEG、PNG 或 PDF，最多10 MB (the scan)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EnrolmentChanges changes;

    @Override
    public Object execute() throws IOException {
        Actor actor = Vouching.actor(actors, session, account);
        byte[] content;
        try (InputStream in = Files.newInputStream(InputFile.of(file))) {
            content = in.readNBytes(EnrolmentChanges.LARGEST + 1);
        }
        RegisteredChange change = changes.attach(actor, Choices.child(child), number, content);
        System.out.printf(
                "%s 第%d号 %s%n", change.child(), change.seq(), change.scan().orElse(""));
        return null;
    }
}

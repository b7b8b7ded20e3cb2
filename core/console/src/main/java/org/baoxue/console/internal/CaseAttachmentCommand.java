package org.baoxue.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
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
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseAttachment;
import org.baoxue.casework.CaseAttachments;
import org.baoxue.casework.CaseId;

/** Lists the files that prove entries of a case, attaches one, or fetches one. */
@Service
@Command(
        scope = "baoxue",
        name = "case-attachment",
        description = "个案凭证：列出；写事件号和文件即附上，--file 取回；选项写在前面 (files that prove entries of a case: lists them; with a"
                + " sequence and a file attaches one; --file fetches one)")
public final class CaseAttachmentCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--title", description = "是什么，如死亡医学证明 (what it shows)")
    private String title = "";

    @Option(name = "--file", description = "取回的凭证号 (number of the file to fetch)")
    private Long wanted;

    @Option(name = "--out", description = "写入的文件；默认为当前目录下的凭证号，不覆盖已有文件 (target file)")
    private String out;

    @Argument(index = 0, required = true, name = "CASE", description = "个案编号 (id of the case)")
    private String id;

    @Argument(index = 1, name = "SEQUENCE", description = "所证明的事件号 (sequence of the entry that it proves)")
    private Long of;

    @Argument(index = 2, name = "FILE", description = "JPEG、PNG 或 PDF，最多10 MB (the scan)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private CaseAttachments attachments;

    @Override
    public Object execute() throws IOException {
        CaseId known = CaseIds.of(id);
        Actor actor = Vouching.actor(actors, session, account);
        if (wanted != null) {
            OutputFile.save(out, attachments.file(actor, known, wanted));
        } else if (of != null) {
            if (file == null) {
                throw new Invalid("/file", "请写要附的文件 (the file is missing)");
            }
            print(List.of(attachments.attach(actor, known, of, title, content())));
        } else {
            print(attachments.list(actor, known));
        }
        return null;
    }

    private byte[] content() throws IOException {
        try (InputStream in = Files.newInputStream(InputFile.of(file))) {
            return in.readNBytes(CaseAttachments.LARGEST + 1);
        }
    }

    private static void print(List<CaseAttachment> all) {
        Table table = Tables.of("凭证号 number", "事件号 of", "事件 event", "名称 title", "类型 type", "附上 by", "时间 at", "哈希 hash");
        for (CaseAttachment one : all) {
            table.row(
                    one.seq(),
                    one.of(),
                    one.proves().chinese(),
                    one.title().text().orElse(""),
                    one.type(),
                    one.by(),
                    Tables.time(one.at()),
                    one.hash());
        }
        table.print();
    }
}

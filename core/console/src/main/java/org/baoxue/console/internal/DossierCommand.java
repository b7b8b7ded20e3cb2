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
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.reporting.dossier.Dossiers;
import org.baoxue.reporting.dossier.Dossiers.Purpose;

/** Writes the inspection file of a case or of a unit. */
@Service
@Command(
        scope = "baoxue",
        name = "dossier",
        description = "迎检卷宗：一件个案（一生一案），或以 --unit 一个单位（一校一册）；--files 附文书、扫描件、照片；选项写在前面，须由有权的账户以 --as 担责 (the"
                + " inspection file of a case or a unit)")
public final class DossierCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--reason", required = true, description = "用途，印在每张表上 (what it is for; on every sheet)")
    private String reason;

    @Option(name = "--unmasked", description = "不隐去个人信息 (with personal data)")
    private boolean unmasked;

    @Option(name = "--files", description = "附上文件本身，脱敏的不附 (with the files themselves, unless masked)")
    private boolean files;

    @Option(name = "--unit", description = "一个单位的全部个案 (all cases of this unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--out", description = "写入的文件，不覆盖已有文件 (target file)")
    private String out;

    @Argument(name = "CASE", description = "个案编号 (id of the case)")
    private String id;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Dossiers dossiers;

    @Override
    public Object execute() throws IOException {
        if ((id == null) == (unit == null)) {
            throw new Invalid("/case", "请写个案编号，或以 --unit 写单位，二者之一 (name a case or a unit, one of them)");
        }
        Purpose purpose = new Purpose(!unmasked, reason);
        Actor actor = Vouching.actor(actors, session, account);
        OutputFile.save(out, unit == null ? ofCase(actor, CaseIds.of(id), purpose) : ofUnit(actor, purpose));
        return null;
    }

    private ZipDownload ofCase(Actor actor, CaseId known, Purpose purpose) {
        if (files) {
            return dossiers.filesOfCase(actor, known, purpose);
        }
        byte[] workbook = dossiers.ofCase(actor, known, purpose);
        return new ZipDownload("一生一案-%s.xlsx".formatted(known.value()), target -> target.write(workbook));
    }

    private ZipDownload ofUnit(Actor actor, Purpose purpose) {
        if (files) {
            return dossiers.filesOfUnit(actor, unit, purpose);
        }
        byte[] zip = dossiers.ofUnit(actor, unit, purpose);
        return new ZipDownload("一校一册-%s.zip".formatted(unit), target -> target.write(zip));
    }
}

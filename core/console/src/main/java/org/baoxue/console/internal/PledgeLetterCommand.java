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
import org.baoxue.casework.responsibility.PledgeLetters;

/** Prints letters of responsibility. */
@Service
@Command(
        scope = "baoxue",
        name = "pledge-letter",
        description = "打印责任书：一份（登记号，见 pledge-list），或以 --unit 一个单位全部（压缩包）；须由能看到姓名的账户以 --as 担责 (prints a letter, or all"
                + " of a unit)")
public final class PledgeLetterCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--unit", description = "该单位及以下全部 (all of this unit and below)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Option(name = "--out", description = "写入的文件，不覆盖已有文件 (target file)")
    private String out;

    @Argument(name = "ID", description = "登记号 (id of the letter)")
    private String id;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private PledgeLetters letters;

    @Override
    public Object execute() throws IOException {
        if ((id == null) == (unit == null)) {
            throw new Invalid("/id", "请写登记号，或以 --unit 写单位，二者之一 (name a letter or a unit, one of them)");
        }
        Actor actor = Vouching.actor(actors, session, account);
        if (unit == null) {
            OutputFile.save(out, letters.letter(actor, id));
        } else {
            OutputFile.save(out, letters.letters(actor, unit));
        }
        return null;
    }
}

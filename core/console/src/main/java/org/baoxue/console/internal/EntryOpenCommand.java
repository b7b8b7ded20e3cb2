package org.baoxue.console.internal;

import java.io.IOException;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.casework.entry.EntryOpening;
import org.baoxue.casework.entry.EntryRounds;

/** Opens a round of autumn entry. */
@Service
@Command(
        scope = "baoxue",
        name = "entry-open",
        description = "开一学年的秋季入学（含小升初）；选项写在前面 (opens a round of autumn entry; options come first)")
public final class EntryOpenCommand implements Action {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--report-by", description = "报到截止日，如 2026-09-01，默认开学日 (last day for reporting at school)")
    private String reportBy;

    @Argument(index = 0, required = true, name = "UNIT", description = "组织的单位 (the unit that answers for it)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(
            index = 1,
            required = true,
            name = "YEAR",
            description = "学年开始的年份，如 2026 (year in which the school year begins)")
    private int year;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private EntryRounds rounds;

    @Override
    public Object execute() throws IOException {
        EntryTables.print(rounds.open(
                Vouching.actor(actors, session, account),
                new EntryOpening(unit, year, Optional.ofNullable(reportBy).map(Dates::parse))));
        return null;
    }
}

package org.baoxue.console.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.ListingQuery;
import org.baoxue.roster.Roster;

/** Lists the children of a group's list, masked. */
@Service
@Command(
        scope = "baoxue",
        name = "listing-list",
        description = "脱贫户、残联等名单上的儿童，已脱敏 (children on a list of 脱贫户 or 残联, masked)")
public final class ListingListCommand extends Paging {

    @Option(name = "--as", description = "担责的账户，询问其密码 (the account that vouches; its password is asked for)")
    private String account;

    @Option(name = "--place", description = "只看该行政区划 (only this division)")
    private String place;

    @Argument(required = true, name = "KIND", description = "poverty-relief 脱贫户、disabled 残联")
    @Completion(GroupListCompleter.class)
    private String kind;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Roster roster;

    @Override
    public Object execute() throws IOException {
        ListKind list = ListKind.of(kind)
                .orElseThrow(() ->
                        new Invalid("/kind", "名单应为 poverty-relief 或 disabled，实为 '%s' (no such list)".formatted(kind)));
        Optional<DivisionCode> division = Optional.ofNullable(place).map(DivisionCode::of);
        Page<Listing> found = roster.listings(
                Vouching.actor(actors, session, account),
                new ListingQuery(list, division, Optional.empty(), OptionalLong.empty(), page()));
        Table table = Tables.of("学生 child", "姓名 name", "出生日期 birth", "地方 place", "类别 category", "等级 degree", "名单 list");
        for (Listing row : found.items()) {
            table.row(
                    row.child(),
                    row.name(),
                    row.birthDate(),
                    row.division(),
                    row.category(),
                    row.degree(),
                    row.presence().chinese());
        }
        table.print();
        Tables.footer(found);
        return null;
    }
}

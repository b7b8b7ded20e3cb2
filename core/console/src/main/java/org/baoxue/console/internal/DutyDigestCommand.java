package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.access.Units;
import org.baoxue.casework.DutyDigest;
import org.baoxue.casework.DutyDigests;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.EarlyWarning;
import org.baoxue.casework.responsibility.Assignment;

/** Shows what is late, due today and due soon, and who misses many lessons. */
@Service
@Command(
        scope = "baoxue",
        name = "duty-digest",
        description =
                "今日待办摘要：逾期、今日到期、近日到期、下级逾期、累计缺课预警、本人包保 (the day's digest: late, due today, due soon, late below, warnings, own charges)")
public final class DutyDigestCommand implements Action {

    @Option(name = "--days", description = "近日是几天，1至31 (how many days are soon)")
    private int days = 7;

    @Option(name = "--as", description = "看该账户的摘要，询问其密码 (the digest of this account; its password is asked for)")
    private String account;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private DutyDigests digests;

    @Reference
    private Units units;

    @Override
    public Object execute() throws Exception {
        DutyDigest digest = digests.digest(Vouching.actor(actors, session, account), days);
        System.out.println(digest.day() + " 待办摘要 (digest of the day)");
        part("逾期未办 (late)", digest.late());
        part("今日到期 (due today)", digest.today());
        part("%d天内到期 (due within %d days)".formatted(days, days), digest.soon());
        part("下级逾期、上交到本级，平台建议 (late below, passed up)", digest.escalated());
        digest.warnings().ifPresent(DutyDigestCommand::warned);
        charged(digest.care());
        return null;
    }

    private static void warned(Page<EarlyWarning> found) {
        System.out.println();
        System.out.println("累计缺课预警，只提示不立案 (many lessons missed)：" + found.total());
        if (found.total() > 0) {
            WarningTables.print(found);
        }
    }

    private static void charged(Page<Assignment> found) {
        System.out.println();
        System.out.println("本人包保 (in the care of this account)：" + found.total());
        if (found.total() > 0) {
            AssignmentTables.print(found);
        }
    }

    private void part(String name, Page<DutyView> found) {
        System.out.println();
        System.out.println(name + "：" + found.total());
        if (found.total() > 0) {
            DutyTables.print(found, units.tree());
        }
    }
}

package org.baoxue.console.internal;

import java.util.List;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.entry.DueChild;
import org.baoxue.casework.entry.EntryCount;
import org.baoxue.casework.entry.EntryNotice;
import org.baoxue.casework.entry.EntryPart;
import org.baoxue.casework.entry.EntryRound;
import org.baoxue.casework.entry.NoticesMade;

/** How the commands about autumn entry print. */
final class EntryTables {

    private EntryTables() {}

    static void print(EntryRound round) {
        System.out.printf(
                "第 %d 轮秋季入学 (round) %s %d学年，%s 开学，报到截止 (report by) %s，%s%n",
                round.number(),
                round.unitName(),
                round.schoolYear(),
                round.startsOn(),
                round.reportBy(),
                round.closing()
                        .map(end -> "已结束" + (end.reason().isEmpty() ? "" : "：" + end.reason()))
                        .orElse("进行中"));
        print(EntryPart.ENTRANT, round.entrants());
        print(EntryPart.PROMOTION, round.promotion());
        if (round.rules().isEmpty()) {
            System.out.println("依据 (by)：方案未规定");
        }
        round.rules().forEach(rule -> System.out.println("依据 (by)：" + rule));
    }

    private static void print(EntryPart part, EntryCount count) {
        System.out.printf(
                "%s：应到 (due) %d = 已注册 (registered) %d + 已通知待报到 (notified) %d + 经批准缓学 (postponed) %d"
                        + " + 已说明 (explained) %d + 已立案 (cases) %d + 未落实 (in question) %d%n",
                part.chinese(),
                count.due(),
                count.registered(),
                count.notified(),
                count.postponed(),
                count.explained(),
                count.cases(),
                count.inQuestion());
    }

    static void print(List<DueChild> children) {
        Table table = Tables.of(
                "编号 no",
                "村组或原学校 cell",
                "姓名 name",
                "类别 part",
                "状态 standing",
                "注册 registered",
                "通知书 notice",
                "回执 slip",
                "情况 outcome");
        for (DueChild child : children) {
            table.row(
                    child.number(),
                    child.cellName(),
                    child.name().orElse(""),
                    child.part().chinese(),
                    child.standing().chinese(),
                    child.registered()
                            .map(at -> at.schoolName() + " " + at.grade())
                            .orElse(""),
                    child.notice().map(DocumentId::toString).orElse(""),
                    child.slip().map(slip -> slip.on().toString()).orElse(""),
                    child.answer().map(EntryTables::told).orElse(""));
        }
        table.print();
    }

    private static String told(DueChild.Told told) {
        return told.outcome().chinese()
                + told.approver().map(by -> "，批准：" + by).orElse("")
                + told.until().map(day -> "，至" + day).orElse("")
                + told.caseId().map(id -> "，个案 " + id.value()).orElse("");
    }

    static void made(NoticesMade all) {
        notices(all.made());
        if (!all.refused().isEmpty()) {
            System.out.println("出不了的 (refused)：");
            Table table = Tables.of("编号 no", "原因 reason");
            all.refused().forEach(one -> table.row(one.child(), one.problem().getMessage()));
            table.print();
        }
    }

    static void notices(List<EntryNotice> notices) {
        Table table = Tables.of("编号 no", "文书 id", "文号 number", "名称 title", "限期 until", "格式 layout");
        for (EntryNotice notice : notices) {
            table.row(
                    notice.child(),
                    notice.id(),
                    notice.number(),
                    notice.title(),
                    notice.until().map(Object::toString).orElse(""),
                    notice.ownLayout() ? "区域自带格式" : "平台建议格式");
        }
        table.print();
    }
}

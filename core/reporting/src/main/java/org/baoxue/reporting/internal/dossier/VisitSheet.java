package org.baoxue.reporting.internal.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent.VisitRecorded;
import org.baoxue.casework.prevention.FocusReason;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.reporting.internal.dossier.CaseMaterial.Visit;
import org.baoxue.reporting.internal.form.PrintedSheet;
import org.baoxue.reporting.internal.form.PrintedSheet.Column;
import org.dhatim.fastexcel.Workbook;

/** 家访: the sheet of the visits at home of a case. Pure. */
final class VisitSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("次", 5),
            new Column("日期", 12),
            new Column("走访对象", 16),
            new Column("走访人", 20),
            new Column("见到", 14),
            new Column("结果", 14),
            new Column("原因", 16),
            new Column("去向", 20),
            new Column("下一步", 24),
            new Column("监护人签字", 10),
            new Column("说明", 30),
            new Column("登记", 26),
            new Column("日志号", 8),
            new Column("附件（SHA-256）", 34),
            new Column("撤回", 20));

    private VisitSheet() {}

    static void add(Workbook workbook, CaseMaterial material, String imprint) {
        Map<Long, Long> logged = logged(material.log());
        List<List<Object>> rows = new ArrayList<>();
        material.visits()
                .ifPresentOrElse(
                        visits -> visits.forEach(one -> rows.add(row(
                                one, Optional.ofNullable(logged.get(one.visit().seq())), material.masked()))),
                        () -> rows.add(List.of("", "无权取得")));
        PrintedSheet.add(workbook, "家访", imprint, COLUMNS, rows);
    }

    /** By which entry the log tells of each visit; a later entry for the same visit never occurs. */
    private static Map<Long, Long> logged(List<CaseEntry> log) {
        return log.stream()
                .filter(entry -> entry.event() instanceof VisitRecorded)
                .collect(Collectors.toMap(entry -> ((VisitRecorded) entry.event()).visit(), CaseEntry::seq));
    }

    private static List<Object> row(Visit one, Optional<Long> entry, boolean masked) {
        HomeVisit visit = one.visit();
        return List.of(
                visit.seq(),
                visit.on().toString(),
                visit.group().chinese(),
                words(masked, String.join("、", visit.visitors())),
                visit.met().chinese(),
                visit.outcome().chinese(),
                words(masked, visit.reason().map(FocusReason::words).orElse("")),
                words(masked, visit.whereabouts()),
                words(masked, visit.next()),
                visit.signed() ? "有" : "无",
                words(masked, visit.note()),
                visit.recordedBy() + " " + CaseWorkbook.moment(visit.recordedAt()),
                entry.map(seq -> (Object) seq).orElse(""),
                one.attachments().stream()
                        .map(attachment -> "%d. %s".formatted(attachment.number(), attachment.hash()))
                        .collect(Collectors.joining("；")),
                visit.revoked()
                        .map(why -> "已撤回" + (why.isEmpty() || masked ? "" : "：" + why))
                        .orElse(""));
    }

    private static String words(boolean masked, String text) {
        return masked && !text.isEmpty() ? "不予显示" : text;
    }
}

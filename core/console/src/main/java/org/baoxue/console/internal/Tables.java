package org.baoxue.console.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;

/** How the commands print: times in Asia/Shanghai, the rest of a long list announced. */
final class Tables {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Tables() {}

    /** An empty table with these columns. */
    static Table of(String... columns) {
        return new Table(columns);
    }

    /** A moment in Asia/Shanghai. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    /** The first moment that is too late, as people say it: the end of a day belongs to that day (2026-11-26 24:00). */
    static String deadline(Instant end) {
        OffsetDateTime moment = end.atZone(TIME.getZone()).toOffsetDateTime();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().minusDays(1) + " 24:00"
                : time(end);
    }

    /** A moment, or nothing. */
    static String time(Optional<Instant> at) {
        return at.map(Tables::time).orElse("");
    }

    /** What reading a small sheet did, with every row left out. */
    static void print(ImportReport report) {
        System.out.printf(
                "读取 %d，新增 %d，变更 %d，未变 %d，退回 %d (read, added, changed, unchanged, rejected rows)%n",
                report.read(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.rejected().size());
        if (!report.rejected().isEmpty()) {
            Table table = of("行 row", "列 column", "值 value", "原因 reason");
            report.rejected().forEach(row -> table.row(row.row(), row.column(), row.value(), row.reason()));
            table.print();
        }
    }

    /** How much of a list was shown. */
    static void footer(Page<?> page) {
        if (page.total() > page.items().size()) {
            System.out.printf(
                    "第 %d 页，每页 %d 条，共 %d 条；用 --page 翻页 (page %d of %d rows)%n",
                    page.page(), page.size(), page.total(), page.page(), page.total());
        }
    }
}

package org.baoxue.console.internal;

import org.baoxue.access.ImportReport;

/** How the commands print what an import did. */
final class ImportReports {

    private ImportReports() {}

    static void print(ImportReport report) {
        System.out.printf(
                "读取 %d，新增 %d，变更 %d，未变 %d，退回 %d (read, added, changed, unchanged, rejected rows)%n",
                report.read(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.rejected().size());
        if (!report.rejected().isEmpty()) {
            Table table = Tables.of("行 row", "列 column", "值 value", "原因 reason");
            report.rejected().forEach(row -> table.row(row.row(), row.column(), row.value(), row.reason()));
            table.print();
        }
    }
}

package org.baoxue.reporting.internal.store;

import java.util.List;
import org.baoxue.access.ErasableRecords;
import org.baoxue.access.ErasableRows;
import org.baoxue.reporting.ReportState;
import org.osgi.service.component.annotations.Component;

/**
 * Reports that were received: the data and files of all their versions, and the words of their cycle. The cycle and its hashes
 * stay.
 */
@Component
public final class PastReports implements ErasableRecords {

    private static final String OF_REPORT = " where report_id in (select x.report_id <due>)";

    private static final ErasableRows REPORTS = new ErasableRows(
            "reports",
            "已签收报表的数据和文件",
            "report x left join unit u on u.id = x.unit_id",
            "x.state = '" + ReportState.RECEIVED + "' and x.last_day < :before",
            "exists (select 1 from report_content c where c.report_id = x.report_id)"
                    + " or exists (select 1 from report_personal p where p.report_id = x.report_id)",
            filter -> filter.on("u.path"),
            List.of("delete from report_content" + OF_REPORT, "delete from report_personal" + OF_REPORT));

    @Override
    public List<ErasableRows> kinds() {
        return List.of(REPORTS);
    }
}

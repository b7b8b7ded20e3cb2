package org.baoxue.casework.internal.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.ErasableRows;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.internal.document.PaperWords;

/** Cases of which nothing more can come: the words of their logs, and what their documents, service and attached files tell. */
public final class SettledCases {

    private static final String SETTLED = names(CaseState.CLOSED, CaseState.WITHDRAWN, CaseState.EXITED);

    /** An exit that can fall away opens its case again. */
    private static final String STANDING = names(ExitKind.SUSPENSION, ExitKind.SEND_EDUCATION);

    private static final String DUE = " in (select f.case_id <due>)";
    private static final String OF_CASE = "d.case_id" + DUE;

    private SettledCases() {}

    public static ErasableRows words() {
        return new ErasableRows(
                "cases",
                "个案及其文书、送达回证、凭证",
                CaseFiles.JOINED,
                "f.state in (" + SETTLED + ") and coalesce(f.closed_on, f.settled_on) < :before and not (f.state = '"
                        + CaseState.EXITED + "' and f.exit_kind in (" + STANDING + ")) and not exists (select 1 from"
                        + " case_file n where n.open_child_id = f.child_id)",
                "exists (select 1 from case_personal p where p.case_id = f.case_id)"
                        + " or exists (select 1 from case_attachment a where a.case_id = f.case_id and a.content is not null) or "
                        + PaperWords.left("d.case_id = f.case_id"),
                CaseFiles::scope,
                List.of(
                        "delete from case_personal where case_id" + DUE,
                        PaperWords.files(OF_CASE),
                        "update case_attachment set content = null where case_id" + DUE,
                        PaperWords.service(OF_CASE)));
    }

    private static String names(Enum<?>... constants) {
        return Stream.of(constants).map(one -> "'" + one.name() + "'").collect(Collectors.joining(", "));
    }
}

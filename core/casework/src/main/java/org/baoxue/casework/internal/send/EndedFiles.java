package org.baoxue.casework.internal.send;

import java.util.List;
import org.baoxue.access.ErasableRows;
import org.baoxue.casework.sendeducation.SendState;

/** Files of send-education that have ended: the words of their logs. */
public final class EndedFiles {

    private EndedFiles() {}

    public static ErasableRows words() {
        return new ErasableRows(
                "send-education",
                "送教档案",
                SendRows.JOINED,
                "f.state = '" + SendState.ENDED + "' and f.ended_on < :before",
                "exists (select 1 from sendedu_personal p where p.child_id = f.child_id)",
                SendRows::scope,
                List.of("delete from sendedu_personal where child_id in (select f.child_id <due>)"));
    }
}

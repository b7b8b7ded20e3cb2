package org.baoxue.casework.internal.erasure;

import java.util.List;
import org.baoxue.access.ErasableRecords;
import org.baoxue.access.ErasableRows;
import org.baoxue.casework.internal.change.PastChanges;
import org.baoxue.casework.internal.duty.DutyWords;
import org.baoxue.casework.internal.entry.ClosedEntries;
import org.baoxue.casework.internal.prevention.PastPrevention;
import org.baoxue.casework.internal.reconcile.PastFindings;
import org.baoxue.casework.internal.responsibility.PastResponsibility;
import org.baoxue.casework.internal.send.EndedFiles;
import org.baoxue.casework.internal.store.SettledCases;
import org.baoxue.casework.internal.survey.ClosedRounds;
import org.osgi.service.component.annotations.Component;

/** What casework keeps of people. */
@Component
public final class CaseworkRecords implements ErasableRecords {

    @Override
    public List<ErasableRows> kinds() {
        return List.of(
                SettledCases.words(),
                EndedFiles.words(),
                DutyWords.settledLongAgo(),
                PastPrevention.visits(),
                PastPrevention.entries(),
                PastChanges.words(),
                ClosedRounds.words(),
                ClosedEntries.words(),
                PastFindings.words(),
                PastResponsibility.assignments(),
                PastResponsibility.letters());
    }
}

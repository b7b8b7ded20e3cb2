package org.baoxue.reporting.status;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.status.StatusLedger;
import org.osgi.annotation.versioning.ProviderType;

/**
 * 适龄台账, 疑似辍学台账, 辍学台账 and 失学台账 of a unit on a day as workbooks. Their columns are ours (平台建议格式). Every call passes the
 * gate and throws {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface StatusLedgers {

    /**
     * A workbook that prints on A4, with who made it when and the hashes of the lists and of the policy; each is written to the
     * audit trail.
     *
     * @param on a day in Asia/Shanghai; today if empty
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the day lies ahead, or the unit answers for a place larger than a county
     */
    DocumentFile xlsx(Actor actor, String unit, StatusLedger ledger, Optional<LocalDate> on);
}

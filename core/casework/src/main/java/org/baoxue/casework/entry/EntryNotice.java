package org.baoxue.casework.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.Served;

/**
 * A notice of entry in the register.
 *
 * @param number the number as it stands in the notice
 * @param child number of the child in the round
 * @param until last day for reporting at school
 * @param ownLayout whether a region or a bureau brought the layout; otherwise 平台建议格式
 * @param services how it was served, each attempt, oldest first
 */
public record EntryNotice(
        DocumentId id,
        String number,
        long round,
        int child,
        RuleKey rule,
        String title,
        LocalDate on,
        Optional<LocalDate> until,
        String madeBy,
        Instant madeAt,
        String policyHash,
        boolean ownLayout,
        List<Served> services) {
    public EntryNotice {
        services = List.copyOf(services);
    }
}

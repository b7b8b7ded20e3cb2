package org.baoxue.reporting.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dry run as it stands now.
 *
 * @param regions ids of the regions tried out
 * @param division digits of the place it is limited to; empty for none
 * @param day the day looked at
 * @param policyBefore hash of what is in force
 * @param policyAfter hash of what would be
 * @param rosterHash names the roster that was read
 * @param done steps done
 * @param total steps in all; 0 while it waits
 * @param by account that started it
 * @param startedAt when it was asked for
 * @param error why it failed, for people
 * @param summary once it is done
 */
public record PreviewStatus(
        PreviewId id,
        PreviewState state,
        List<String> regions,
        Optional<String> division,
        LocalDate day,
        String policyBefore,
        String policyAfter,
        String rosterHash,
        int done,
        int total,
        String by,
        Instant startedAt,
        Optional<String> error,
        Optional<PreviewSummary> summary) {
    public PreviewStatus {
        regions = List.copyOf(regions);
    }
}

package org.baoxue.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An import as it stands now. When it has ended, {@code read = accepted + rejected + unchanged}.
 *
 * @param id names the import
 * @param kind what the list holds
 * @param unitId the unit whose list it is
 * @param asOf the day the list describes
 * @param full whether the list names everyone
 * @param state queued, running or how it ended
 * @param phase what a running import is doing, in words for the user; empty when it does not run
 * @param read rows of data read so far
 * @param accepted rows that are new or differ from the current version
 * @param rejected rows handed back with their reasons
 * @param unchanged rows equal to the current version
 * @param missing rows newly flagged because a full list lacks them
 * @param publishedSeq the roster's sequence from which the rows are in force; empty if nothing was published or nothing
 *     changed
 * @param error why it failed or was aborted, in words for the user, without personal data
 * @param by the name of the account or system actor that started it
 * @param fileName the name shown; {@code 手工录入} for an entry by hand
 * @param fileSha256 64 hexadecimal digits of the file's content; empty for an entry by hand
 * @param queuedAt when it was asked for
 * @param startedAt when its turn came
 * @param finishedAt when it ended
 */
public record ImportStatus(
        ImportId id,
        ListKind kind,
        String unitId,
        LocalDate asOf,
        boolean full,
        ImportState state,
        String phase,
        long read,
        long accepted,
        long rejected,
        long unchanged,
        long missing,
        Optional<Long> publishedSeq,
        Optional<String> error,
        String by,
        String fileName,
        Optional<String> fileSha256,
        Instant queuedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt) {}

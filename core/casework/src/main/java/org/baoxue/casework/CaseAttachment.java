package org.baoxue.casework;

import java.time.Instant;

/**
 * A scan or photo of a paper that proves an entry of a case (凭证).
 *
 * @param seq sequence of the event by which it was attached
 * @param of sequence of the entry that it proves
 * @param proves kind of that entry
 * @param title what it shows, as the reader may see it
 * @param type its media type
 * @param hash SHA-256 of its file
 * @param by who attached it
 * @param at when
 */
public record CaseAttachment(
        long seq, long of, CaseEventKind proves, Personal title, String type, String hash, String by, Instant at) {}

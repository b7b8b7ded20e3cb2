package org.baoxue.casework.internal.document;

import java.util.Optional;
import java.util.function.Function;
import org.baoxue.casework.chain.Digests;

/** A document ready to be entered into the register. */
@SuppressWarnings("ArrayRecordComponent")
record Filed(DocumentRow row, Optional<byte[]> content) {

    /** One that was made out. */
    static Filed made(byte[] content, Function<String, DocumentRow> row) {
        return new Filed(row.apply(Digests.sha256(content)), Optional.of(content));
    }

    /** One that was received. */
    static Filed received(DocumentRow row) {
        return new Filed(row, Optional.empty());
    }
}

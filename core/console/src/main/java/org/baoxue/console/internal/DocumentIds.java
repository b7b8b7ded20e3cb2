package org.baoxue.console.internal;

import org.baoxue.access.Invalid;
import org.baoxue.casework.document.DocumentId;

/** Reads ids of documents. */
final class DocumentIds {

    private DocumentIds() {}

    /**
     * @throws Invalid if it is none
     */
    static DocumentId of(String text) {
        try {
            return DocumentId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Invalid("/document", e.getMessage());
        }
    }
}

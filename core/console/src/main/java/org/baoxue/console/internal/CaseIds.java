package org.baoxue.console.internal;

import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseId;

/** Reads ids of cases. */
final class CaseIds {

    private CaseIds() {}

    /**
     * @throws Invalid if it is none
     */
    static CaseId of(String text) {
        try {
            return new CaseId(text);
        } catch (IllegalArgumentException e) {
            throw new Invalid("/case", e.getMessage());
        }
    }
}

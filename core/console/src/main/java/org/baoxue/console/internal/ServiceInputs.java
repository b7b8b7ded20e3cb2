package org.baoxue.console.internal;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.baoxue.access.Invalid;
import org.baoxue.casework.document.ServiceManner;

/** Reads what the commands about service (送达) are given. */
final class ServiceInputs {

    private ServiceInputs() {}

    /**
     * @throws Invalid if it is no moment
     */
    static LocalDateTime moment(String at) {
        try {
            return LocalDateTime.parse(String.valueOf(at));
        } catch (DateTimeException e) {
            throw new Invalid("/at", "--at 应形如 2026-10-09T10:30，实为 '%s' (a moment is expected)".formatted(at));
        }
    }

    /**
     * @throws Invalid if it is no manner
     */
    static ServiceManner manner(String manner) {
        return Choices.of("/manner", manner, ServiceManner.class, ServiceManner::key);
    }
}

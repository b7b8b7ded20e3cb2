package org.baoxue.rest.internal.v1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.baoxue.access.Invalid;
import org.baoxue.casework.document.Served;
import org.baoxue.casework.document.ServiceManner;
import org.baoxue.casework.document.ServiceProof;

/** Proofs of service as they are sent. */
final class ServiceViews {

    private ServiceViews() {}

    /**
     * A service to be recorded.
     *
     * @param at when, as 2026-10-09T10:30, in Beijing time
     * @param place where
     * @param recipient who received it, and what they are to the child
     * @param manner handed-over (当面), left (留置), by-post (邮寄) or announced (公告)
     * @param signed whether it was signed
     * @param witness who saw a refusal
     * @param server who served it
     * @param note more in words, such as the number of the letter
     */
    public record NewService(
            String at,
            String place,
            String recipient,
            String manner,
            Boolean signed,
            String witness,
            String server,
            String note) {
        ServiceProof proof() {
            if (signed == null) {
                throw new Invalid("/signed", "请写明是否签收 (whether it was signed)");
            }
            return new ServiceProof(
                    moment(at),
                    Inputs.required("/place", place),
                    Inputs.required("/recipient", recipient),
                    Inputs.choice("/manner", manner, ServiceManner.class, ServiceManner::key),
                    signed,
                    Inputs.optional(witness).orElse(""),
                    Inputs.required("/server", server),
                    Inputs.optional(note).orElse(""));
        }

        private static LocalDateTime moment(String text) {
            try {
                return LocalDateTime.parse(Inputs.required("/at", text));
            } catch (DateTimeException e) {
                throw new Invalid("/at", "时间应形如 2026-10-09T10:30，北京时间 (a moment is like 2026-10-09T10:30)");
            }
        }
    }

    /**
     * A recorded service; its words are withheld from readers without the purpose.
     *
     * @param number which attempt, 1 for the first
     * @param scanType media type of the scan; absent while there is none
     */
    public record ServiceView(
            int number,
            LocalDateTime at,
            String place,
            String recipient,
            String manner,
            String mannerName,
            boolean signed,
            String witness,
            String server,
            String note,
            String recordedBy,
            Instant recordedAt,
            Optional<String> scanType,
            Optional<String> scanHash) {
        static ServiceView of(Served served) {
            ServiceProof proof = served.proof();
            return new ServiceView(
                    served.seq(),
                    proof.at(),
                    proof.place(),
                    proof.recipient(),
                    proof.manner().key(),
                    proof.manner().chinese(),
                    proof.signed(),
                    proof.witness(),
                    proof.server(),
                    proof.note(),
                    served.recordedBy(),
                    served.recordedAt(),
                    served.scan().map(Served.Scan::type),
                    served.scan().map(Served.Scan::hash));
        }
    }
}

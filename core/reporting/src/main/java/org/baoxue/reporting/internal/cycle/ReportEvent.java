package org.baoxue.reporting.internal.cycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.Personal;
import org.baoxue.reporting.Owed;

/** What happened to a report. */
public sealed interface ReportEvent {

    /** The name in the log; hashed and therefore final. */
    String kind();

    /** Number of the version that it happened to. */
    int version();

    /**
     * A version was built.
     *
     * @param owed what it answers
     * @param addressees units that must receive it
     * @param missing kinds of addressee that the rule names and for which no unit was known
     * @param media media in which it must arrive; any will do if empty
     * @param content what was frozen
     * @param reason why it was built
     */
    record Drafted(
            int version,
            Owed owed,
            List<String> addressees,
            List<UnitKind> missing,
            Set<Medium> media,
            Content content,
            Personal reason)
            implements ReportEvent {
        public Drafted {
            addressees = List.copyOf(addressees);
            missing = List.copyOf(missing);
            media = Set.copyOf(media);
        }

        @Override
        public String kind() {
            return "drafted";
        }
    }

    /**
     * What was frozen.
     *
     * @param form key of the form
     * @param zero whether there is nothing to report
     * @param rows rows of the table
     * @param division place whose policy holds
     * @param policyDay day on which it holds
     * @param rosterSequence sequence of the roster
     * @param rosterHash hash of the roster
     * @param dataHash SHA-256 of the canonical data, which holds a salt
     * @param fileHash SHA-256 of that salt and the file
     */
    record Content(
            RuleKey form,
            boolean zero,
            int rows,
            DivisionCode division,
            LocalDate policyDay,
            long rosterSequence,
            String rosterHash,
            String dataHash,
            String fileHash) {}

    /**
     * The version was handed in.
     *
     * @param due first moment that was too late, by the rules of that moment; empty where nobody gave a number
     */
    record Submitted(int version, Optional<Instant> due) implements ReportEvent {
        @Override
        public String kind() {
            return "submitted";
        }
    }

    /** It was handed over, or entered into the other system. */
    record Dispatched(int version, String addressee, Medium medium, LocalDate on, Personal to) implements ReportEvent {
        @Override
        public String kind() {
            return "dispatched";
        }
    }

    /** The addressee has it. */
    record Received(int version, String addressee, Medium medium, LocalDate on, Personal receipt)
            implements ReportEvent {
        @Override
        public String kind() {
            return "received";
        }
    }

    /** The addressee wants another version. */
    record Returned(int version, String addressee, Personal reason) implements ReportEvent {
        @Override
        public String kind() {
            return "returned";
        }
    }
}

package org.baoxue.casework;

import java.util.List;

/**
 * Whether the log of a case is as it was written.
 *
 * @param caseId the case
 * @param events how many events were found
 * @param faults what is wrong, in the order of the log
 */
public record Verification(CaseId caseId, long events, List<Fault> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean intact() {
        return faults.isEmpty();
    }

    /** What was done to an event. */
    public enum Damage {
        ALTERED("被篡改"),
        REMOVED("被删除"),
        REORDERED("被换序"),
        CUT_OFF("被截断");

        private final String chinese;

        Damage(String chinese) {
            this.chinese = chinese;
        }

        /** The term as shown to users. */
        public String chinese() {
            return chinese;
        }
    }

    /**
     * One event that is not as it was written.
     *
     * @param seq its sequence
     * @param message the reason in Chinese and English
     */
    public record Fault(long seq, Damage damage, String message) {}
}

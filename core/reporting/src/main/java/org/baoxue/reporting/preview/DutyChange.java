package org.baoxue.reporting.preview;

import org.baoxue.casework.Outlook.DutyDifference;
import org.baoxue.casework.Outlook.Terms;

/**
 * What would change for one duty that is not settled.
 *
 * @param group code of the school, or of the unit that owes it
 * @param duty the duty under both policies
 */
public record DutyChange(String group, DutyDifference duty) {

    /** What becomes of it. */
    public RuleChange.Kind kind() {
        if (duty.before().isEmpty()) {
            return RuleChange.Kind.ADDED;
        }
        return duty.after().isEmpty() ? RuleChange.Kind.REMOVED : RuleChange.Kind.CHANGED;
    }

    /** Whether it stays owed with another due. */
    public boolean dueChanged() {
        return both() && !before().due().equals(after().due());
    }

    /** Whether it stays owed with other addressees. */
    public boolean addresseesChanged() {
        return both()
                && !(before().addressees().equals(after().addressees())
                        && before().unresolved().equals(after().unresolved()));
    }

    /** Whether it stays owed on another form. */
    public boolean formChanged() {
        return both() && !before().form().equals(after().form());
    }

    private boolean both() {
        return kind() == RuleChange.Kind.CHANGED;
    }

    private Terms before() {
        return duty.before().orElseThrow();
    }

    private Terms after() {
        return duty.after().orElseThrow();
    }
}

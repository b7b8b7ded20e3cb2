package org.baoxue.reporting.register;

import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.reporting.ReportFile;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Fills and prints the ledgers, registers and files (台账、名册、档案) that the plan of a unit's place has, from the lists that
 * the platform had at the end of the last day; columns that nothing fills are left for the hand. Personal fields are masked unless the
 * role has the purpose, and every print is written to the audit trail. Every call passes the gate and throws
 * {@link org.baoxue.access.Denied} outside the actor's scope. Thread-safe.
 */
@ProviderType
public interface Registers {

    /** Rows that one print holds at most. */
    int MOST_ROWS = 50_000;

    /**
     * The forms of the unit's place as they hold today, by key.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     */
    List<RegisterForm> forms(Actor actor, String unit);

    /**
     * One form, filled.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if the place has no such form, the days are out of order or ahead, the reason is
     *     missing or holds a number of a person, the unit is larger than a county or has no such list, or there are more than
     *     {@link #MOST_ROWS} rows
     */
    ReportFile print(Actor actor, RegisterRequest request);
}

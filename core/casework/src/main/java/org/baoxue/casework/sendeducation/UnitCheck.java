package org.baoxue.casework.sendeducation;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Page;

/**
 * The children of a unit who are sent lessons, each against the plan of its place.
 *
 * @param unit the unit
 * @param day the day asked for
 * @param children those whose files are open
 * @param caps how their number stands against the most that the plan of the unit's place allows; none if it sets no cap
 */
public record UnitCheck(String unit, LocalDate day, Page<ChildCheck> children, List<SendFinding> caps) {
    public UnitCheck {
        caps = List.copyOf(caps);
    }
}

package org.baoxue.reporting.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.policy.Region;

/**
 * What to try out.
 *
 * @param regions regions that a check has accepted, each in the place of the one with its id
 * @param division only units and children of this place; all within reach if empty
 * @param day the day to look at, not before today; today if empty
 */
public record PreviewRequest(List<Region> regions, Optional<DivisionCode> division, Optional<LocalDate> day) {
    public PreviewRequest {
        regions = List.copyOf(regions);
    }
}

package org.baoxue.casework;

import java.util.Optional;
import org.baoxue.access.PageRequest;

/**
 * Which entries for other systems.
 *
 * @param system only for this system
 * @param done only those that are done, or only those that are not; all if empty
 * @param unit only cases of this unit or of units below it
 * @param page which part of the list
 */
public record SystemUpdateQuery(
        Optional<ExternalSystem> system, Optional<Boolean> done, Optional<String> unit, PageRequest page) {}

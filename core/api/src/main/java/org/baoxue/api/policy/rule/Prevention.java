package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;

/**
 * Files on pupils who may leave.
 *
 * @param file title of the file
 * @param groups whom it is for, in the plan's words
 * @param keptBy who keeps it
 * @param contents what it holds, in the plan's words
 * @param help what is done for the pupil, in the plan's words
 * @param checkedBy who looks the files through
 * @param checked in which cycle
 * @param removal when a pupil leaves the list, in the plan's words
 */
public record Prevention(
        String file,
        List<String> groups,
        Optional<Party> keptBy,
        List<String> contents,
        List<String> help,
        Optional<Party> checkedBy,
        Optional<Period> checked,
        Optional<String> removal)
        implements Rule {

    public Prevention {
        groups = List.copyOf(groups);
        contents = List.copyOf(contents);
        help = List.copyOf(help);
    }
}

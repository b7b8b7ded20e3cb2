package org.baoxue.casework.internal.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.survey.SurveyCount;
import org.baoxue.casework.survey.SurveyRound;
import org.baoxue.casework.survey.SurveyRound.Closing;

/** A row of {@code survey_round}; a component is null where the column is. */
public record RoundRow(
        long id,
        String unitId,
        String line,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate openedOn,
        String rosterHash,
        String policyHash,
        String rules,
        String openedBy,
        Instant openedAt,
        Instant closedAt,
        String closedBy,
        String closedReason) {

    Line side() {
        return Line.valueOf(line);
    }

    boolean closed() {
        return closedAt != null;
    }

    SurveyRound view(UnitTree tree, SurveyCount count) {
        return new SurveyRound(
                id,
                unitId,
                tree.find(unitId).map(Unit::name).orElse(unitId),
                side(),
                firstDay,
                lastDay,
                openedOn,
                openedBy,
                rosterHash,
                policyHash,
                rules.isEmpty() ? List.of() : rules.lines().toList(),
                Optional.ofNullable(closedAt).map(at -> new Closing(at, closedBy, closedReason)),
                count);
    }
}

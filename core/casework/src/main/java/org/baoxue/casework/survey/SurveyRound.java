package org.baoxue.casework.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.unit.Line;

/**
 * A round of 排查摸底. Whom it asks is what the lists said on the day it was opened, and stays so.
 *
 * @param number its number, never used twice
 * @param unit who opened it and answers for it
 * @param line {@link Line#GOVERNMENT} for the household line (村小组到户), {@link Line#EDUCATION} for the school line
 * @param first first day
 * @param last last day
 * @param openedOn day of the lists and of the rules of age
 * @param rosterHash names the lists
 * @param policyHash names the policy
 * @param rules the sentences of the plans of the place that ask for a survey; none if no plan does (方案未规定)
 * @param closing how it ended; empty while it is open
 * @param count how far it has come, within the reader's scope
 */
public record SurveyRound(
        long number,
        String unit,
        String unitName,
        Line line,
        LocalDate first,
        LocalDate last,
        LocalDate openedOn,
        String openedBy,
        String rosterHash,
        String policyHash,
        List<String> rules,
        Optional<Closing> closing,
        SurveyCount count) {
    public SurveyRound {
        rules = List.copyOf(rules);
    }

    /**
     * The end of a round.
     *
     * @param reason why children were left open; empty if none were
     */
    public record Closing(Instant at, String by, String reason) {}
}

package org.baoxue.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The states of children by day, for forms and indicators: for the system itself, without a gate. States follow the days of
 * the facts (reached, confirmed, returned), not the moments of entry. Thread-safe.
 */
@ProviderType
public interface CaseStates {

    /** The children who count as out of school at the end of a day, in this unit and below. */
    Map<ChildId, CaseView> openOn(LocalDate day, Unit under);

    /**
     * The cases that stood on any of these days, in this unit and below, each with its state on the last day; withdrawn
     * cases are left out.
     */
    List<CaseView> during(LocalDate first, LocalDate last, Unit under);

    /** What people wrote about a case; personal data. */
    Narrative narrative(CaseId id);

    /**
     * The newest words about a case, as far as they were not erased or retracted.
     *
     * @param reason why the child left, from 认定辍学
     * @param whereabouts where the child is
     * @param measures what was last done to bring the child back
     * @param thoughts what the child last said and thought
     * @param guardianOpinion what the guardian last said
     * @param method by which ways the child is to be brought back, as last laid down
     * @param timeLimit by when, as last laid down
     */
    record Narrative(
            Optional<String> reason,
            Optional<String> whereabouts,
            Optional<String> measures,
            Optional<String> thoughts,
            Optional<String> guardianOpinion,
            Optional<String> method,
            Optional<LocalDate> timeLimit) {}
}

package org.baoxue.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the units below reported to an addressee for one rule and period, added up, beside what the addressee's own report of
 * that period says. Only what stands handed in counts; whoever has not reported is counted as such and never as zero.
 *
 * @param addressee id of the unit
 * @param period id of the period
 * @param owed units that owe the report, those let off left out
 * @param reported of these, those whose report is handed in and not returned
 * @param figures the counts of the form, left to right
 * @param parts one for each report, by code of the unit
 * @param own the addressee's own report of the period, if there is one with the same counts
 */
public record ReportSums(
        String addressee,
        String period,
        long owed,
        long reported,
        List<Figure> figures,
        List<Part> parts,
        Optional<ReportId> own) {

    public ReportSums {
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
    }

    /**
     * One count.
     *
     * @param field key of the field
     * @param header heading as the form prints it
     * @param sum over the reports that have it
     * @param own what the addressee's own report says; empty if it does not say
     */
    public record Figure(String field, String header, long sum, Optional<Long> own) {

        /** Whether the addressee says something else than the units below it together. */
        public boolean differs() {
            return own.filter(value -> value != sum).isPresent();
        }
    }

    /**
     * What one unit reported.
     *
     * @param unit id of the unit
     * @param name its name
     * @param report the report
     * @param version number of the version that stands
     * @param rows rows of its table, such as children
     * @param counts by key of the field
     */
    public record Part(String unit, String name, ReportId report, int version, int rows, Map<String, Long> counts) {

        public Part {
            counts = Map.copyOf(counts);
        }
    }
}

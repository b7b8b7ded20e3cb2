package org.baoxue.reporting.internal.build;

import java.util.List;
import org.baoxue.access.Conflict;
import org.baoxue.access.Unit;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.reporting.internal.rows.ClassCounts;
import org.baoxue.reporting.internal.rows.ClassFacts;
import org.baoxue.reporting.internal.rows.Table;

/** Fills forms from roster, cases and what people recorded. Thread-safe. */
public final class FormFiller {

    private static final int ATTEMPTS = 5;

    private final Sources sources;
    private final CaseRows cases;
    private final ListRows lists;
    private final WorkRows work;

    public FormFiller(Sources sources) {
        this.sources = sources;
        this.cases = new CaseRows(sources);
        this.lists = new ListRows(sources.roster);
        this.work = new WorkRows(sources);
    }

    /**
     * A filled form.
     *
     * @param rosterSequence published sequence of the roster that it was filled from
     * @param rosterHash hash of the roster
     */
    public record Filled(Table table, long rosterSequence, String rosterHash) {}

    /**
     * Fills a form from one state of the roster.
     *
     * @throws org.baoxue.access.Invalid if a register would have too many rows
     * @throws org.baoxue.access.NotFound if the case that is to be reported was withdrawn
     * @throws Conflict if the roster changes all the time
     */
    public Filled fill(Filling asked) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long sequence = asked.sequence(sources.roster);
            Table table = table(asked, sequence);
            if (asked.sequence(sources.roster) == sequence) {
                return new Filled(table, sequence, sequence == 0 ? ChainedEvent.ORIGIN : sources.roster.hash(sequence));
            }
        }
        throw new Conflict("名册正在更新，请稍后再试 (the roster is being changed: try again)");
    }

    private Table table(Filling asked, long sequence) {
        return switch (asked.form().rows()) {
            case CHILD -> Table.ofChildren(asked.form(), cases.of(asked, sequence));
            case CLASS -> Table.ofClasses(asked.form(), classes(asked, sequence));
            case PUPIL -> Table.ofChildren(asked.form(), lists.pupils(asked, sequence));
            case OF_AGE -> Table.ofChildren(asked.form(), lists.ofAge(asked, sequence));
            case VISIT -> Table.inOrder(asked.form(), work.visits(asked, sequence));
            case FOCUS -> Table.ofChildren(asked.form(), work.focus(asked, sequence));
            case ASSIGNMENT -> Table.inOrder(asked.form(), work.assignments(asked));
            case COHORT ->
                Table.inOrder(asked.form(), CohortRows.of(asked, sources.cohorts, lists.enrolled(asked, sequence)));
            case LESSON -> Table.inOrder(asked.form(), work.lessons(asked, sequence));
        };
    }

    private List<ClassFacts> classes(Filling asked, long sequence) {
        List<Unit> teaching = asked.tree().teaching(asked.unit());
        return ClassCounts.of(
                teaching.stream()
                        .flatMap(unit -> asked.tree().under(unit).stream())
                        .toList(),
                asked.tree(),
                lists.enrolled(asked, sequence),
                teaching.stream()
                        .flatMap(unit -> sources.cases.during(asked.first(), asked.asOf(), unit).stream())
                        .toList(),
                CaseRows.selection(asked));
    }
}

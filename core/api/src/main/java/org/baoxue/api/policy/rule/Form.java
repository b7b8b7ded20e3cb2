package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;

/**
 * A form, ledger or register.
 *
 * @param title exact title
 * @param rows what one row is about
 * @param facts which children's states fill the rows, if a row is a child
 * @param listed only children who stand on this list too, if a row is a child of age; all of them if empty
 * @param columns left to right
 * @param totals whether a last row adds up the numbers
 * @param signatures labels of the signature line, left to right
 */
public record Form(
        String title,
        RowSubject rows,
        List<CaseFact> facts,
        Optional<RosterList> listed,
        List<Column> columns,
        boolean totals,
        List<String> signatures)
        implements Rule {

    public Form {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        signatures = List.copyOf(signatures);
    }

    /** Whether any column is of our proposing, so that the form must be marked 平台建议格式. */
    public boolean hasPlatformColumns() {
        return columns.stream().anyMatch(column -> column.basis() == Basis.PLATFORM);
    }

    /**
     * One column.
     *
     * @param field what it shows
     * @param header its heading
     * @param group heading above several columns; empty if none
     * @param width in characters of the default font
     * @param basis whether a source gives it
     */
    public record Column(FormField field, String header, String group, int width, Basis basis) {}
}

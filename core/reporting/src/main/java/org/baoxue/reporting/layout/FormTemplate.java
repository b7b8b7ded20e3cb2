package org.baoxue.reporting.layout;

import java.time.Instant;
import java.util.List;
import org.baoxue.api.policy.RuleKey;

/**
 * A workbook that a unit bound to a form.
 *
 * @param unit code of the unit; it holds for the units below it too, unless one of them has its own
 * @param form key of the form
 * @param fileName name of the file as it was given
 * @param hash SHA-256 of the file
 * @param by account that bound it
 * @param at when
 * @param unknown places that the form of the plan in force does not have, so that the platform's layout is used instead; all
 *     of them if no plan has the form any more
 */
public record FormTemplate(
        String unit, RuleKey form, String fileName, String hash, String by, Instant at, List<String> unknown) {
    public FormTemplate {
        unknown = List.copyOf(unknown);
    }
}

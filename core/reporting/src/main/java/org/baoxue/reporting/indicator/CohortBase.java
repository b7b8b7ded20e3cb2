package org.baoxue.reporting.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.text.Worded;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortNumbers;

/**
 * What is recorded of the last cohort of a stage that had graduated before the school year began: the base of 巩固率. Where
 * a central school or a bureau counted for its schools, its entry counts, and theirs do not.
 *
 * @param stage the stage; {@link Stage#COMPULSORY} over the whole nine years
 * @param graduationYear the 届
 * @param entries the entries that are added up, with who recorded them, when and on what ground
 * @param total their sum; empty if there is none
 * @param hash SHA-256 of the entries that are added up
 * @param missing what is not recorded; where the base or the graduates are missing, there is no figure
 */
public record CohortBase(
        Stage stage,
        int graduationYear,
        List<CohortEntry> entries,
        Optional<CohortNumbers> total,
        String hash,
        List<Missing> missing) {

    public CohortBase {
        entries = List.copyOf(entries);
        missing = List.copyOf(missing);
    }

    /** As people say it, such as 小学2026届. */
    public String words() {
        return new Cohort("", stage, graduationYear).words();
    }

    /** What is not recorded of a unit's cohort. */
    public record Missing(Lack lack, String unit, String unitName) {}

    /** What can be missing. */
    public enum Lack implements Worded {
        BASE("缺招生基数"),
        GRADUATES("缺毕业生数"),
        /** Stops the formulas that reckon with those who came and went. */
        FLOWS("缺转入、转出人数");

        private final String chinese;

        Lack(String chinese) {
            this.chinese = chinese;
        }

        /** The term as shown to users. */
        @Override
        public String chinese() {
            return chinese;
        }

        /** The name used in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

package org.baoxue.casework.cohort;

import org.baoxue.api.policy.rule.Stage;

/**
 * A cohort (届).
 *
 * @param unit the school, or the central school or bureau that counts the cohort of all its schools
 * @param stage 小学 or 初中; {@link Stage#COMPULSORY} for those who are followed over the whole nine years
 * @param graduationYear calendar year in which its last school year ends: 2026 for the 2026届
 */
public record Cohort(String unit, Stage stage, int graduationYear) {

    /** As people say it, such as 小学2026届. */
    public String words() {
        return "%s%d届".formatted(stageWords(stage), graduationYear);
    }

    /** The stage of a cohort: the whole of compulsory schooling is 九年. */
    public static String stageWords(Stage stage) {
        return stage == Stage.COMPULSORY ? "九年" : stage.chinese();
    }
}

package org.baoxue.reporting.preview;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.RuleKey;

/**
 * A rule that differs.
 *
 * @param kind whether it is new, gone or says something else
 * @param fields those that differ
 * @param places digits of the first of the places where it does
 * @param placesTotal in how many places it does
 */
public record RuleChange(RuleKey key, Kind kind, List<FieldChange> fields, List<String> places, int placesTotal) {

    public RuleChange {
        fields = List.copyOf(fields);
        places = List.copyOf(places);
    }

    /** What becomes of a rule or duty. */
    public enum Kind {
        ADDED("新增"),
        REMOVED("取消"),
        CHANGED("变化");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** For people. */
        public String chinese() {
            return chinese;
        }
    }

    /**
     * One field.
     *
     * @param field its name; {@code strength} for the strength of the rule
     * @param label its name in Chinese
     * @param before what is said, in Chinese; empty if nothing
     * @param after what would be said
     * @param relation of what would be said to what is said; not comparable if the rule is new or gone
     */
    public record FieldChange(
            String field, String label, Optional<String> before, Optional<String> after, Relation relation) {}
}

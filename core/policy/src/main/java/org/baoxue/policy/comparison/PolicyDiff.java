package org.baoxue.policy.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;

/**
 * How two policies differ, rule by rule and field by field.
 *
 * @param a the first
 * @param b the second
 * @param rules those that differ, by key
 * @param same how many rules both have and say the same
 */
public record PolicyDiff(Side a, Side b, List<RuleDiff> rules, int same) {

    public PolicyDiff {
        rules = List.copyOf(rules);
    }

    /**
     * One of the two.
     *
     * @param division the digits of the place; empty for the nation
     * @param day the day, in Asia/Shanghai
     * @param hash hash of the policy
     */
    public record Side(String division, LocalDate day, String hash) {}

    /** Which of the two has a rule. */
    public enum Presence {
        ONLY_A("仅甲方有"),
        ONLY_B("仅乙方有"),
        BOTH("双方都有");

        private final String chinese;

        Presence(String chinese) {
            this.chinese = chinese;
        }

        /** For people. */
        public String chinese() {
            return chinese;
        }
    }

    /**
     * One rule.
     *
     * @param presence which of the two has it
     * @param relation of the first to the second; {@link Relation#INCOMPARABLE} if only one has it
     * @param reason why it is so, in Chinese with English beside it; may be empty
     * @param fields those that differ, all of them if only one has the rule
     */
    public record RuleDiff(RuleKey key, Presence presence, Relation relation, String reason, List<FieldDiff> fields) {
        public RuleDiff {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field of a rule.
     *
     * @param field its name; {@code strength} for the strength of the rule
     * @param a what the first says; empty if it says nothing
     * @param b what the second says
     * @param relation of the first to the second
     * @param reason why it is so, in Chinese with English beside it; may be empty
     */
    public record FieldDiff(String field, Optional<Said> a, Optional<Said> b, Relation relation, String reason) {}

    /**
     * A value and where it comes from.
     *
     * @param value plain value as in {@code Statement.fields()}
     * @param text the same in Chinese, as people read it
     * @param origin origin of the statement that gave it
     * @param layer id of the layer that gave it
     * @param layerName the layer as users know it
     * @param source the sentence that it rests on
     */
    public record Said(
            Object value, String text, Origin origin, String layer, String layerName, Optional<Source> source) {}
}

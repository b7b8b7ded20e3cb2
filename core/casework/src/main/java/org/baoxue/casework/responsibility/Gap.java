package org.baoxue.casework.responsibility;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that nobody answers for on a day.
 *
 * @param kind what it is
 * @param charge which
 * @param name its name as the reader may see it
 * @param cause why nobody does
 * @param tier the tier that fell empty while others stand; empty if nobody at all answers for it, or the plan named none
 * @param last who did last, as the reader may see it
 * @param plan the tiers that the plan has for it, in its words; none where it is silent (方案未规定)
 */
public record Gap(
        Kind kind,
        Charge charge,
        Optional<String> name,
        Cause cause,
        Optional<TierName> tier,
        Optional<Assignment> last,
        List<String> plan) {

    public Gap {
        plan = List.copyOf(plan);
    }

    /** What nobody may be missing for. */
    public enum Kind {
        VILLAGE("村（社区）"),
        /** Only where the plan has somebody answer for groups, or somebody did. */
        VILLAGE_GROUP("村民小组（网格）"),
        CLASS("班级"),
        /** A child who counts as out of school. */
        CHILD("未在校学生");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** The term as shown to users. */
        public String chinese() {
            return chinese;
        }

        /** The name used in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why nobody answers. */
    public enum Cause {
        NOBODY("从未有人负责"),
        /** The assignment ended or ran out, and nobody followed. */
        LEFT("责任人已离任，无人接任"),
        /** The person's unit is no longer there. */
        UNIT_GONE("责任人所在单位已不存在"),
        /** The person's account is locked, or there no longer. */
        ACCOUNT_GONE("责任人的账户已停用");

        private final String chinese;

        Cause(String chinese) {
            this.chinese = chinese;
        }

        /** The term as shown to users. */
        public String chinese() {
            return chinese;
        }
    }
}

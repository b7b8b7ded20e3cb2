package org.baoxue.casework.change;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.baoxue.roster.ChildId;

/**
 * Where the enrolment list and what is registered differ, or a change is not complete (学籍变动待核).
 *
 * @param name as the reader may see it; empty if no list names the child
 * @param kind what is in doubt
 * @param school the school that is asked
 * @param since first day of it
 * @param days days since then
 * @param entry the registered change in question; empty if there is none
 */
public record ChangeDoubt(
        ChildId child,
        Optional<String> name,
        Kind kind,
        String school,
        LocalDate since,
        long days,
        Optional<Long> entry) {

    /** What is in doubt. */
    public enum Kind {
        /** The pupil left for another school of the platform that has not taken it in. */
        WAITING("转出未转入"),
        /** A full list no longer names the pupil, and no change says why. */
        VANISHED("名单消失，无变动登记"),
        STILL_LISTED("已登记转出或毕业，名单仍在册"),
        NOT_LISTED("已登记转入，名单未列入"),
        /** A list that describes the school year still has the pupil in the class that it left by 升级. */
        NOT_UPDATED("已登记升级，名单未更新"),
        OVERDUE("休学期满未复学");

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

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "ChangeDoubt[" + child + " " + kind + "]";
    }
}

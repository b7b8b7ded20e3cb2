package org.baoxue.casework.change;

import java.util.Locale;
import java.util.Optional;
import org.baoxue.roster.ChildId;

/**
 * What is to be known of a pupil before a promotion.
 *
 * @param name as the reader may see it
 * @param classId the class that the list says
 * @param kind why it is left out, or that it goes along with an open case
 */
public record PromotionRemark(ChildId child, Optional<String> name, String classId, Kind kind) {

    /** Each pupil is left out for one reason at most. */
    public enum Kind {
        SUSPENDED("休学"),
        TRANSFERRED("已登记转出或转往他校"),
        GRADUATED("已登记毕业"),
        PROMOTED("本学年已登记升级"),
        /** The new school year's list has the pupil in a higher grade or in another school. */
        LISTED("新学年名单已列入新班级"),
        MISSING("名单不再列入"),
        NO_GRADE("年级不是一至九年级，须逐人登记"),
        CONTRADICTED("与该生此后的登记矛盾，须逐人登记"),
        STAYS("留级或暂不升级"),
        /** Not left out: the case stays open and goes along. */
        OPEN_CASE("个案未结，随班升级");

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
        return "PromotionRemark[" + child + " " + kind + "]";
    }
}

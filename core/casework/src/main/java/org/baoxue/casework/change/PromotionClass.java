package org.baoxue.casework.change;

import java.util.Locale;
import java.util.Optional;

/**
 * The pupils of one grade of a class.
 *
 * @param grade as the list says it
 * @param kind 升级 or 毕业
 * @param to the class that takes them in; empty for 毕业, and where there is an obstacle
 * @param toName its name; where it is no unit yet, the name that is expected
 * @param going pupils who go up or leave
 * @param left pupils left out
 * @param openCases those going who have an open case
 * @param obstacle why it cannot be registered; empty if it can
 */
public record PromotionClass(
        String school,
        String from,
        String fromName,
        String grade,
        ChangeKind kind,
        String to,
        String toName,
        int going,
        int left,
        int openCases,
        Optional<Obstacle> obstacle) {

    /** What stands in the way. */
    public enum Obstacle {
        NO_UNIT("升入的班级还不是单位"),
        SEVERAL("有几个这样的班级，请指明"),
        SHARED("另有班级升入同一个班，请指明"),
        /** The class that would take them in does not go up itself. */
        TAKEN("升入的班级自己的学生没有升级，请指明");

        private final String chinese;

        Obstacle(String chinese) {
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
}

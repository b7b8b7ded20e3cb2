package org.baoxue.reporting.preview;

import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.Outlook.CaseEffect;
import org.baoxue.casework.Outlook.Verdict;
import org.baoxue.roster.ChildId;

/**
 * What would change for one child.
 *
 * @param child the child's pseudonym
 * @param name the name as the reader may see it; empty in storage
 * @param kind what changes
 * @param group code of the school or, for the household list, digits of the place
 * @param classId unit of the class, where the change is one of a pupil
 * @param before the verdict as it stands
 * @param after the verdict as it would stand
 * @param rule the rule that counts the child, for changes of the population
 * @param effect what becomes of the case
 */
public record ChildChange(
        ChildId child,
        String name,
        Kind kind,
        String group,
        Optional<String> classId,
        Optional<Verdict> before,
        Optional<Verdict> after,
        Optional<RuleKey> rule,
        CaseEffect effect) {

    /** What changes. */
    public enum Kind {
        SUSPECTED_BEGINS("新增疑似辍学"),
        SUSPECTED_ENDS("不再符合疑似辍学"),
        SUSPECTED_MOVES("疑似辍学的日期或依据变化"),
        DROPOUT_BEGINS("新符合辍学定义"),
        DROPOUT_ENDS("不再符合辍学定义"),
        DROPOUT_MOVES("辍学的日期或依据变化"),
        COUNTED("新纳入适龄人口"),
        NOT_COUNTED("不再纳入适龄人口");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** For people. */
        public String chinese() {
            return chinese;
        }
    }

    /** The same with a name. */
    public ChildChange named(String shown) {
        return new ChildChange(child, shown, kind, group, classId, before, after, rule, effect);
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "ChildChange[" + child + ", " + kind + "]";
    }
}

package org.baoxue.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.roster.ChildId;

/**
 * That a pupil misses many lessons (累计缺课预警).
 *
 * @param child the pupil
 * @param name as the reader may see it
 * @param classId unit of the class
 * @param missed the days missed without leave from the first that counts on, in order
 * @param reachedOn day on which the definition was met
 * @param rule the definition
 * @param asked what it asks, such as 6教学日
 * @param window the stretch of time in which the days are added up; empty if all count, or if they must be unbroken
 * @param origin where the definition comes from, as people say it, such as 平台默认
 * @param policyHash policy by which it is met
 */
public record EarlyWarning(
        ChildId child,
        Optional<String> name,
        String classId,
        List<LocalDate> missed,
        LocalDate reachedOn,
        RuleKey rule,
        String asked,
        Optional<String> window,
        String origin,
        String policyHash) {

    public EarlyWarning {
        missed = List.copyOf(missed);
    }
}

package org.baoxue.casework.sendeducation;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.Personal;

/**
 * One of those who teach at home.
 *
 * @param name who; kept apart from what is hashed
 * @param sex where a plan asks for men among those who go
 * @param role as what this person goes; empty in entries made before roles were asked for
 * @param kind what kind of teacher or helper, in the words of the plan, such as 特殊教育学校教师
 */
public record Visitor(Personal name, Sex sex, Optional<SendRole> role, String kind) {

    /** Somebody of whom it is known as what they go. */
    public Visitor(Personal name, Sex sex, SendRole role, String kind) {
        this(name, sex, Optional.of(role), kind);
    }

    /** Sex, role and kind as shown beside the name, such as 男，教师，特殊教育学校教师. */
    public String described() {
        return Stream.of(Optional.of(sex.chinese()), role.map(SendRole::chinese), Optional.of(kind))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("，"));
    }
}

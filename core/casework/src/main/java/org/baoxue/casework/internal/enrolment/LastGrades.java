package org.baoxue.casework.internal.enrolment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Grade;

/** The highest grade that each school has, so that schools of five or of three grades count by their own. Pure. */
public final class LastGrades {

    private final Map<String, Integer> highest = new HashMap<>();

    /**
     * @param pupils all pupils of the schools
     */
    public LastGrades(Collection<Enrolment> pupils) {
        pupils.forEach(row ->
                Grade.of(row.grade()).ifPresent(grade -> highest.merge(row.schoolId(), grade.number(), Math::max)));
    }

    /** Whether pupils of this grade leave the school: the last of primary school, or the highest that the school has. */
    public boolean leaves(String school, Grade grade) {
        return ofPrimary(grade) || highest(school, grade);
    }

    /** Whether the school has no pupils of a higher grade. */
    public boolean highest(String school, Grade grade) {
        return Optional.ofNullable(highest.get(school))
                .filter(known -> known == grade.number())
                .isPresent();
    }

    /** Whether primary school ends with this grade. */
    public static boolean ofPrimary(Grade grade) {
        return grade.primary() && grade.next().filter(Grade::primary).isEmpty();
    }
}

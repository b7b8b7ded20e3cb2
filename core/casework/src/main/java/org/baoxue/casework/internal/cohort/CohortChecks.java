package org.baoxue.casework.internal.cohort;

import java.util.stream.Stream;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.cohort.CohortNumbers;
import org.baoxue.casework.cohort.CohortNumbers.Flows;
import org.baoxue.casework.cohort.NewCohortEntry;

/**
 * Whether the numbers of a cohort can be.
 *
 * @param year the calendar year of today
 */
record CohortChecks(int year) {

    /** Compulsory schooling has nine years; where a stage has five, six, three or four is for who records to say. */
    private static final int MOST_YEARS = 9;

    private static final int MOST_PUPILS = 9_999_999;
    private static final int LONGEST = 1000;

    void check(Unit unit, NewCohortEntry entry) {
        unit(unit);
        years(entry);
        numbers(entry.numbers());
        if (entry.numbers().graduates().isPresent() && entry.cohort().graduationYear() > year) {
            throw new Invalid(
                    "/graduates",
                    "%d届尚未毕业，毕业生数应留空 (not graduated yet)"
                            .formatted(entry.cohort().graduationYear()));
        }
        text("/proof", entry.proof(), true);
        text("/remark", entry.remark(), false);
    }

    private static void unit(Unit unit) {
        if (unit.kind() != UnitKind.SCHOOL
                && unit.kind() != UnitKind.CENTRAL_SCHOOL
                && unit.kind() != UnitKind.COUNTY_EDUCATION) {
            throw new Invalid(
                    "/unit",
                    "届的人数由学校、中心校或区县教育局登记，%s是%s (a school, a central school or a county bureau)"
                            .formatted(unit.name(), unit.kind().chinese()));
        }
    }

    private void years(NewCohortEntry entry) {
        int graduation = entry.cohort().graduationYear();
        if (entry.entryYear() > year) {
            throw new Invalid("/entryYear", "入学年 %d 晚于今年 (the year lies ahead)".formatted(entry.entryYear()));
        }
        if (graduation <= entry.entryYear() || graduation > entry.entryYear() + MOST_YEARS) {
            throw new Invalid(
                    "/graduationYear",
                    "毕业年 %d 应晚于入学年 %d，最多晚%d年 (must follow the entry year, by %d years at most)"
                            .formatted(graduation, entry.entryYear(), MOST_YEARS, MOST_YEARS));
        }
    }

    private static void numbers(CohortNumbers numbers) {
        count("/entrants", numbers.entrants());
        numbers.graduates().ifPresent(graduates -> count("/graduates", graduates));
        numbers.flows().ifPresent(flows -> {
            count("/transferredIn", flows.transferredIn());
            count("/hosted", flows.hosted());
            count("/otherIn", flows.otherIn());
            count("/transferredOut", flows.transferredOut());
            count("/suspended", flows.suspended());
            count("/otherOut", flows.otherOut());
            leaves(numbers.entrants(), flows);
        });
    }

    private static void leaves(int entrants, Flows flows) {
        if (Stream.of(entrants + flows.net(), entrants + flows.transferredIn() - flows.transferredOut())
                .anyMatch(left -> left < 0)) {
            throw new Invalid("/transferredOut", "减少的人数多于招生数与增加之和 (more left than entered and came)");
        }
    }

    private static void count(String pointer, int number) {
        if (number < 0 || number > MOST_PUPILS) {
            throw new Invalid(pointer, "应为人数 0 至 %d，实为 %d (a number of pupils)".formatted(MOST_PUPILS, number));
        }
    }

    /** @throws Invalid if it is missing or too long */
    static void text(String pointer, String text, boolean required) {
        if (required && text.isBlank()) {
            throw new Invalid(pointer, "必填：数字从哪里来，如学校基层统计报表 (required: where the numbers come from)");
        }
        if (text.strip().length() > LONGEST) {
            throw new Invalid(pointer, "最多%d字 (too long)".formatted(LONGEST));
        }
    }
}

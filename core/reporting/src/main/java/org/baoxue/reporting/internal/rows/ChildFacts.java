package org.baoxue.reporting.internal.rows;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known about one child with a case at the end of a day. Texts are as the actor may see them, empty if unknown.
 *
 * @param caseId the case behind it
 * @param state where the case stands that day, as bureaus say it
 * @param absentSince first day of the absence, if it has one
 * @param absentDays school days lost up to that day
 */
public record ChildFacts(
        String caseId,
        String state,
        String school,
        String grade,
        String schoolClass,
        String name,
        String sex,
        String idNumber,
        String studentNumber,
        String birthDate,
        String address,
        String guardian,
        String phone,
        Optional<LocalDate> absentSince,
        int absentDays,
        String reason,
        String whereabouts,
        String measures,
        String responsible) {}

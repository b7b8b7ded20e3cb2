package org.baoxue.rest.internal.v1;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.Listing;

/**
 * A row of a group's list, such as 脱贫户 or 残联.
 *
 * @param kind poverty-relief or disabled
 * @param degree 等级
 */
public record ListingView(
        String kind,
        String kindName,
        String child,
        String name,
        String sex,
        LocalDate birthDate,
        Optional<String> idNumber,
        Optional<String> studentNumber,
        String division,
        Optional<String> residence,
        String residenceAddress,
        String address,
        String guardian,
        String phone,
        String category,
        String degree,
        String certificate,
        String presence,
        Optional<LocalDate> missingSince,
        boolean masked) {

    static ListingView of(Listing row) {
        return new ListingView(
                row.kind().key(),
                row.kind().chinese(),
                row.child().value(),
                row.name(),
                row.sex(),
                row.birthDate(),
                row.idNumber(),
                row.studentNumber(),
                row.division().digits(),
                row.residence().map(DivisionCode::digits),
                row.residenceAddress(),
                row.address(),
                row.guardian(),
                row.phone(),
                row.category(),
                row.degree(),
                row.certificate(),
                Keys.of(row.presence()),
                row.missingSince(),
                row.masked());
    }
}

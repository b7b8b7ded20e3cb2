package org.baoxue.roster.internal.check;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.identity.StudentNumber;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.internal.column.Field;

/** What every list of children says of each. */
record Person(
        ChildId child,
        String name,
        String sex,
        LocalDate birthDate,
        Optional<String> idNumber,
        Optional<String> studentNumber,
        String guardian,
        String phone,
        String address,
        String residenceAddress) {

    private static final int NAME = 100;
    private static final int PHONE = 50;
    private static final int ADDRESS = 500;
    private static final String MALE = "男";
    private static final String FEMALE = "女";

    /** Reads the person; empty, with the faults noted, if anything is wrong. */
    static Optional<Person> read(RowCheck row, ChildIds ids, LocalDate asOf) {
        Optional<Identity> identity = Identity.read(row, ids);
        String name = row.needed(Field.NAME, NAME);
        Optional<String> sex = sex(row, identity.flatMap(Identity::idNumber));
        Optional<LocalDate> birth = birthDate(row, identity.flatMap(Identity::idNumber), asOf);
        String guardian = row.text(Field.GUARDIAN, NAME);
        String phone = row.text(Field.PHONE, PHONE);
        String residence = Places.isCode(row.cell(Field.RESIDENCE)) ? "" : row.text(Field.RESIDENCE, ADDRESS);
        String address = row.cell(Field.ADDRESS).blank() ? residence : row.text(Field.ADDRESS, ADDRESS);
        if (!row.good() || identity.isEmpty() || sex.isEmpty() || birth.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Person(
                identity.get().child(),
                name,
                sex.get(),
                birth.get(),
                identity.get().idNumber().map(IdNumber::digits),
                identity.get().studentNumber().map(StudentNumber::text),
                guardian,
                phone,
                address,
                residence));
    }

    private static Optional<String> sex(RowCheck row, Optional<IdNumber> number) {
        Optional<String> said = row.meaning(Field.SEX, "sex", "男或女").map(word -> word.equals("male") ? MALE : FEMALE);
        if (number.isEmpty()) {
            if (row.good() && said.isEmpty()) {
                row.fault(Field.SEX, "没有身份证号时不能为空 (needed without an ID number)");
            }
            return said;
        }
        String expected = number.get().male() ? MALE : FEMALE;
        if (said.isPresent() && !said.get().equals(expected)) {
            row.fault(Field.SEX, "与身份证号不符，证号为%s (differs from the ID number)".formatted(expected));
        }
        return Optional.of(expected);
    }

    private static Optional<LocalDate> birthDate(RowCheck row, Optional<IdNumber> number, LocalDate asOf) {
        Optional<LocalDate> said = row.date(Field.BIRTH_DATE);
        if (number.isEmpty() && row.good() && said.isEmpty()) {
            row.fault(Field.BIRTH_DATE, "没有身份证号时不能为空 (needed without an ID number)");
        }
        Optional<LocalDate> birth = number.map(IdNumber::birthDate).or(() -> said);
        if (number.isPresent() && said.isPresent() && !said.equals(birth)) {
            row.fault(Field.BIRTH_DATE, "与身份证号不符，证号为%s (differs from the ID number)".formatted(birth.get()));
        }
        if (birth.isPresent() && birth.get().isAfter(asOf)) {
            row.fault(Field.BIRTH_DATE, "晚于名单日期 %s (after the day of the list)".formatted(asOf));
        }
        return birth;
    }
}

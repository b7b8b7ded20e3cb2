package org.baoxue.roster.internal.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.baoxue.access.PersonalField;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildHistory.FieldChange;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.RowOrigin;
import org.baoxue.roster.internal.query.PersonQueries.Version;

/** What each version of a row changed, field by field. Pure. */
final class Differences {

    static final List<Field<Enrolment>> OF_ENROLMENTS = List.of(
            open("name", "姓名", Enrolment::name),
            open("sex", "性别", Enrolment::sex),
            open("birthDate", "出生日期", row -> row.birthDate().toString()),
            masked("idNumber", "身份证件号", PersonalField.ID_NUMBER, row -> text(row.idNumber())),
            masked("studentNumber", "学籍号", PersonalField.STUDENT_NUMBER, row -> text(row.studentNumber())),
            open("school", "学校", Enrolment::schoolId),
            open("grade", "年级", Enrolment::grade),
            open("classId", "班级", Enrolment::classId),
            open("household", "户籍地", row -> place(row.household())),
            open("residence", "居住地", row -> place(row.residence())),
            masked("residenceAddress", "居住地址", PersonalField.ADDRESS, Enrolment::residenceAddress),
            masked("guardian", "监护人", PersonalField.GUARDIAN, Enrolment::guardian),
            masked("phone", "联系电话", PersonalField.PHONE, Enrolment::phone),
            masked("address", "家庭住址", PersonalField.ADDRESS, Enrolment::address),
            open("presence", "在册", row -> presence(row.presence(), row.missingSince())));

    static final List<Field<Household>> OF_HOUSEHOLDS = List.of(
            open("name", "姓名", Household::name),
            open("sex", "性别", Household::sex),
            open("birthDate", "出生日期", row -> row.birthDate().toString()),
            masked("idNumber", "身份证件号", PersonalField.ID_NUMBER, row -> text(row.idNumber())),
            masked("studentNumber", "学籍号", PersonalField.STUDENT_NUMBER, row -> text(row.studentNumber())),
            open("division", "户籍地", row -> row.division().digits()),
            open("registered", "户籍类别", row -> row.registered() ? "户籍" : "常住无户籍"),
            open("residence", "居住地", row -> place(row.residence())),
            masked("residenceAddress", "居住地址", PersonalField.ADDRESS, Household::residenceAddress),
            masked("guardian", "监护人", PersonalField.GUARDIAN, Household::guardian),
            masked("phone", "联系电话", PersonalField.PHONE, Household::phone),
            masked("address", "家庭住址", PersonalField.ADDRESS, Household::address),
            open("presence", "在册", row -> presence(row.presence(), row.missingSince())));

    private Differences() {}

    /** A field of a row: its value and how it is shown. */
    record Field<R>(String key, String name, Function<R, String> value, UnaryOperator<String> shown) {}

    /** A version with what it changed. */
    record Changed<R>(R row, RowOrigin origin, List<FieldChange> changes) {}

    /**
     * Each version with what differs from the one before.
     *
     * @param versions newest first
     */
    static <R> List<Changed<R>> each(List<Version<R>> versions, List<Field<R>> fields) {
        List<Changed<R>> changed = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            R after = versions.get(i).row();
            Optional<R> before =
                    i + 1 < versions.size() ? Optional.of(versions.get(i + 1).row()) : Optional.empty();
            changed.add(new Changed<>(
                    after,
                    versions.get(i).origin(),
                    fields.stream()
                            .flatMap(field -> change(field, before, after).stream())
                            .toList()));
        }
        return changed;
    }

    private static <R> Optional<FieldChange> change(Field<R> field, Optional<R> before, R after) {
        String old = before.map(field.value()).orElse("");
        String now = field.value().apply(after);
        return old.equals(now)
                ? Optional.empty()
                : Optional.of(new FieldChange(
                        field.key(),
                        field.name(),
                        field.shown().apply(old),
                        field.shown().apply(now)));
    }

    private static <R> Field<R> open(String key, String name, Function<R, String> value) {
        return new Field<>(key, name, value, UnaryOperator.identity());
    }

    private static <R> Field<R> masked(String key, String name, PersonalField field, Function<R, String> value) {
        return new Field<>(key, name, value, field::mask);
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }

    private static String place(Optional<DivisionCode> place) {
        return place.map(DivisionCode::digits).orElse("");
    }

    private static String presence(Presence presence, Optional<LocalDate> since) {
        return presence == Presence.LISTED
                ? "在册"
                : since.map("自%s起不在册"::formatted).orElse("不在册");
    }
}

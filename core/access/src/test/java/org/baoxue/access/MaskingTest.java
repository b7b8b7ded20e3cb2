package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class MaskingTest {

    private static final String CHILD = "MZXW6YTBOI2DGNJTGAZDCMRUGE";

    private final AccessFixture access;

    MaskingTest(Database database) {
        access = new AccessFixture(database, Clock.systemUTC());
    }

    @BeforeEach
    void given_a_county() {
        access.given(Jinan.ALL);
    }

    @Test
    void masked_values_show_what_tells_children_apart_and_no_more() {
        assertThat(PersonalField.ID_NUMBER.mask("341502201501011234")).isEqualTo("341502***********4");
        assertThat(PersonalField.STUDENT_NUMBER.mask("G341502201501011234")).isEqualTo("G*****************4");
        assertThat(PersonalField.PHONE.mask("13800001234")).isEqualTo("*******1234");
        assertThat(PersonalField.GUARDIAN.mask("欧阳某某")).isEqualTo("欧***");
        assertThat(PersonalField.ADDRESS.mask("金安区张店镇双墩村")).isEqualTo("金安区张店镇***");
        assertThat(PersonalField.ADDRESS.mask("东市街道39号")).isEqualTo("东市街道***");
        assertThat(PersonalField.ADDRESS.mask("双墩村12组王家院")).isEqualTo("双墩村******");
        assertThat(PersonalField.ADDRESS.mask("东市街道三组北")).isEqualTo("东市街道***");
        assertThat(PersonalField.ADDRESS.mask("北街5号")).isEqualTo("****");
        assertThat(PersonalField.DISABILITY.mask("肢体残疾")).isEqualTo("***");
        assertThat(PersonalField.PHONE.mask("123")).isEqualTo("***");
        assertThat(PersonalField.DISABILITY.mask("")).isEmpty();
    }

    @Test
    void a_teacher_sees_the_family_of_an_own_pupil_and_the_reveal_is_recorded_with_its_reason() {
        Set<PersonalField> fields = reveal(Role.CLASS_TEACHER, Jinan.CLASS, Purpose.PERSUASION, "连续缺课，家访");

        assertThat(fields)
                .containsExactlyInAnyOrder(PersonalField.GUARDIAN, PersonalField.PHONE, PersonalField.ADDRESS);
        AuditEntry entry = access.lastAudit();
        assertThat(entry.action()).isEqualTo(Action.CHILD_REVEAL);
        assertThat(entry.outcome()).isEqualTo(Outcome.DONE);
        assertThat(entry.subject()).isEqualTo(CHILD);
        assertThat(entry.detail()).isEqualTo("persuasion：连续缺课，家访");
    }

    @Test
    void neither_another_teacher_nor_another_purpose_nor_another_role_opens_them() {
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> reveal(Role.CLASS_TEACHER, Jinan.OTHER_CLASS, Purpose.PERSUASION, "家访"));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> reveal(Role.CLASS_TEACHER, Jinan.CLASS, Purpose.IDENTIFICATION, "核对"));
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> reveal(Role.AUDITOR, Jinan.DIRECT_SCHOOL, Purpose.IDENTIFICATION, "核对"));
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> access.masking()
                .reveal(
                        access.administrator(),
                        Purpose.PERSUASION,
                        CHILD,
                        Optional.of(Jinan.CLASS),
                        List.of(),
                        "好奇一下"));
        assertThat(access.masking().revealable(access.actor(Role.CLASS_TEACHER, Jinan.CLASS), Purpose.SEND_EDUCATION))
                .isEmpty();
    }

    @Test
    void a_reveal_needs_a_reason_without_numbers_of_persons() {
        for (String reason : List.of("", " ", "看", "查 341502201501011234")) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> reveal(Role.CLASS_TEACHER, Jinan.CLASS, Purpose.PERSUASION, reason));
        }
    }

    @Test
    void the_county_tells_two_records_apart_by_their_numbers() {
        assertThat(reveal(Role.COUNTY, Jinan.BUREAU, Purpose.IDENTIFICATION, "两处学籍核对"))
                .containsExactlyInAnyOrder(PersonalField.ID_NUMBER, PersonalField.STUDENT_NUMBER);
    }

    private Set<PersonalField> reveal(Role role, Unit unit, Purpose purpose, String reason) {
        return access.masking()
                .reveal(access.actor(role, unit), purpose, CHILD, Optional.of(Jinan.CLASS), List.of(), reason);
    }
}

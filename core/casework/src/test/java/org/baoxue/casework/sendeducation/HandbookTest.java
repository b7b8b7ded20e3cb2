package org.baoxue.casework.sendeducation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baoxue.casework.testing.SendCounty.visit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.Personal;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.sendeducation.SendEvent.Reviewed;
import org.baoxue.casework.sendeducation.SendEvent.TeachersAssigned;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SendCounty;
import org.baoxue.casework.testing.WordFile;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("送教手册：名称与要求用方案原文，内容取自送教档案，凭用途取得并留痕")
class HandbookTest {

    private final SendCounty county;

    HandbookTest(Database database, @TempDir Path folder) {
        county = new SendCounty(database, folder, PublishedPlans.of("anhui", "gansu"));
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("金安：为服务对象建立“送教手册”，提供给家长、村社；评估、计划、教师、每次送教、检查都在")
    void jinan_has_a_handbook() {
        county.served(county.child);
        county.record(
                county.child,
                new TeachersAssigned(LocalDate.of(2026, 9, 2), List.of(SendCounty.MAN, SendCounty.WOMAN)));
        county.record(county.child, visit("2026-09-02", 2));
        county.clock.set("2026-09-12T08:00");
        county.record(county.child, visit("2026-09-09", 3));
        county.record(
                county.child, new Reviewed(LocalDate.of(2026, 9, 11), Party.RETENTION_LEADER, Personal.of("记录详细")));

        DocumentFile book = county.files.handbook(county.principal, county.child, "打印送教手册");

        assertThat(book.name()).isEqualTo("送教手册-%s.docx".formatted(county.child.value()));
        assertThat(WordFile.text(book.content()))
                .startsWith("送教手册（一人一案）学生王小明")
                .contains("监护人王大明")
                .contains("为服务对象建立“送教手册”，按照要求的时间节点提供给家长、村社，学校留存档案")
                .contains("一般应包括康复训练、认知、语言交流、生活自理、学习能力、社会适应和特长培养等方面")
                .contains("县专家委员会")
                .contains("肢体一级")
                .contains("送教记录（共2次、5课时）")
                .contains("12026年9月2日 09:00家庭张老师（男，教师，特殊教育学校教师）、李老师（女，教师，普通学校教师）认知2（80分钟）练习穿衣示范喂饭已签")
                .contains("22026年9月9日 09:00")
                .contains("2026年9月11日控辍保学负责人记录详细")
                .doesNotContain("{{");
        assertThat(WordFile.footer(book.content())).isEqualTo("平台建议格式（名称见方案）");
        assertThat(county.access.lastAudit().action()).isEqualTo(Action.CHILD_REVEAL);
        assertThat(county.access.lastAudit().detail()).contains("打印送教手册").doesNotContain("肢体");
    }

    @Test
    @DisplayName("没有写手册名称的地方，名称与格式都标明是平台的；更正过的一次只留更正后的")
    void where_the_plan_is_silent() {
        county.served(county.child);
        county.record(county.child, visit("2026-09-02", 2));
        county.files.append(county.principal, county.child, visit("2026-09-02", 4), Optional.of(4L), 4);
        county.theFamilyMoves(LocalDate.of(2026, 9, 2), "620102001001");

        DocumentFile book = county.files.handbook(county.principal, county.child, "打印送教手册");

        assertThat(WordFile.footer(book.content())).isEqualTo("平台建议格式（方案未规定手册名称）");
        assertThat(WordFile.text(book.content()))
                .contains("送教记录（共1次、4课时）")
                .doesNotContain("2（80分钟）")
                .contains("方案未规定");
    }

    @Test
    @DisplayName("没有用途的角色、没有理由、没有档案的，都不给")
    void for_a_purpose_alone() {
        county.served(county.child);
        assertThatThrownBy(() -> county.files.handbook(county.teacher, county.child, "备课"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.files.handbook(county.principal, county.child, ""))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> county.files.handbook(county.bureau, county.other, "查看"))
                .isInstanceOf(NotFound.class);
    }
}

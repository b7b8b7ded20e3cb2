package org.baoxue.reporting.internal.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.Personal;
import org.baoxue.casework.chain.CanonicalJson;
import org.baoxue.reporting.Owed;
import org.baoxue.reporting.ReportState;
import org.baoxue.reporting.internal.cycle.ReportCourse.Made;
import org.baoxue.reporting.internal.cycle.ReportEvent.Content;
import org.baoxue.reporting.internal.cycle.ReportEvent.Dispatched;
import org.baoxue.reporting.internal.cycle.ReportEvent.Drafted;
import org.baoxue.reporting.internal.cycle.ReportEvent.Received;
import org.baoxue.reporting.internal.cycle.ReportEvent.Returned;
import org.baoxue.reporting.internal.cycle.ReportEvent.Submitted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("报表的过程")
class CycleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);
    private static final Instant NOW = Instant.parse("2026-02-28T09:00:00Z");
    private static final String BUREAU = "EDU";
    private static final String STREET = "GOV-003";

    private final List<Recorded> log = new ArrayList<>();

    @Test
    @DisplayName("纸质两处都签收了才算送达")
    void isReceivedOnlyWhenBothAddresseesHoldThePaper() {
        given(draft(1, List.of(BUREAU, STREET), Set.of(Medium.PAPER)));
        given(new Submitted(1, Optional.empty()));
        given(handedOver(BUREAU, Medium.PAPER));
        given(received(BUREAU, Medium.PAPER));
        assertThat(course().state()).isEqualTo(ReportState.SUBMITTED);
        given(handedOver(STREET, Medium.PAPER));
        assertThat(course().deliveredAt()).isEmpty();

        given(received(STREET, Medium.PAPER));

        assertThat(course().state()).isEqualTo(ReportState.RECEIVED);
        assertThat(course().deliveredAt()).contains(NOW);
    }

    @Test
    @DisplayName("规定两种形式的，一种签收还不够；没有规定形式的，任一种即可")
    void everyMediumOfTheRuleMustArriveAndAnyIfItNamesNone() {
        given(draft(1, List.of(BUREAU), Set.of(Medium.PAPER, Medium.ELECTRONIC)));
        given(new Submitted(1, Optional.empty()));
        given(received(BUREAU, Medium.ELECTRONIC));
        assertThat(course().state()).isEqualTo(ReportState.SUBMITTED);

        log.clear();
        given(draft(1, List.of(BUREAU), Set.of()));
        given(new Submitted(1, Optional.empty()));
        given(received(BUREAU, Medium.ELECTRONIC));
        assertThat(course().state()).isEqualTo(ReportState.RECEIVED);
    }

    @Test
    @DisplayName("退回写明理由，重新生成第2版，原签收不算数")
    void aReturnAsksForAnotherVersionWhoseDeliveryStartsAnew() {
        given(draft(1, List.of(BUREAU), Set.of(Medium.ELECTRONIC)));
        given(new Submitted(1, Optional.empty()));
        given(received(BUREAU, Medium.ELECTRONIC));
        given(new Returned(1, BUREAU, Personal.of("人数有误")));
        assertThat(course().state()).isEqualTo(ReportState.RETURNED);
        assertThat(course().returned().flatMap(back -> back.reason().text())).contains("人数有误");

        given(draft(2, List.of(BUREAU), Set.of(Medium.ELECTRONIC)));
        given(new Submitted(2, Optional.empty()));

        assertThat(course().state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(course().deliveredAt()).isEmpty();
    }

    @Test
    @DisplayName("不合次序的动作被拒绝并说明原因")
    void illegalStepsAreRefusedWithTheReason() {
        refused(new Submitted(1, Optional.empty()), "尚未生成");
        given(draft(1, List.of(BUREAU), Set.of(Medium.PAPER)));
        refused(received(BUREAU, Medium.PAPER), "尚未报送");
        refused(new Returned(1, BUREAU, Personal.of("不对")), "尚未报送");
        refused(draft(3, List.of(BUREAU), Set.of()), "第2版");
        given(new Submitted(1, Optional.empty()));
        refused(new Submitted(1, Optional.empty()), "已报送");
        refused(draft(2, List.of(BUREAU), Set.of()), "退回后");
        refused(received(BUREAU, Medium.PAPER), "尚未登记送出");
        refused(handedOver(STREET, Medium.PAPER), "不是报送对象");
        refused(received(BUREAU, Medium.ELECTRONIC), "未要求电子");
        refused(new Dispatched(1, BUREAU, Medium.PAPER, TODAY.plusDays(1), Personal.of("李")), "尚未到来");
        given(handedOver(BUREAU, Medium.PAPER));
        refused(new Received(1, BUREAU, Medium.PAPER, TODAY.minusDays(1), Personal.of("1")), "早于送出");
        given(received(BUREAU, Medium.PAPER));
        refused(received(BUREAU, Medium.PAPER), "已签收");
    }

    @Test
    @DisplayName("方案未规定报送对象、或对象单位未导入的，不能报送")
    void withoutAnAddresseeItCannotBeHandedIn() {
        given(draft(1, List.of(), Set.of()));
        refused(new Submitted(1, Optional.empty()), "方案未规定报送对象");
        log.clear();
        given(new Drafted(
                1,
                owed(),
                List.of(BUREAU),
                List.of(UnitKind.TOWNSHIP_GOVERNMENT),
                Set.of(),
                content(),
                Personal.of("月报")));
        refused(new Submitted(1, Optional.empty()), "乡镇政府");
    }

    @Test
    @DisplayName("每种事件写出再读回不变，个人文字不进哈希")
    void eventsSurviveWritingAndReading() {
        List<ReportEvent> events = List.of(
                draft(1, List.of(BUREAU, STREET), Set.of(Medium.PAPER)),
                new Submitted(1, Optional.of(NOW)),
                new Submitted(1, Optional.empty()),
                handedOver(STREET, Medium.PAPER),
                received(STREET, Medium.PAPER),
                new Returned(1, STREET, Personal.of("王小明不在此校")));
        for (ReportEvent event : events) {
            ReportCodec.Encoded encoded = ReportCodec.encode(event);
            Map<String, String> words = new HashMap<>();
            encoded.personal().forEach(commitment -> words.put(commitment.field(), commitment.value()));
            byte[] bytes = CanonicalJson.bytes(encoded.data());

            assertThat(ReportCodec.decode(event.kind(), CanonicalJson.read(bytes), words))
                    .isEqualTo(event);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("王小明");
        }
    }

    private void given(ReportEvent event) {
        Recorded recorded = recorded(event);
        Cycle.next(Cycle.fold(log), recorded);
        log.add(recorded);
    }

    private void refused(ReportEvent event, String reason) {
        assertThatThrownBy(() -> Cycle.next(Cycle.fold(log), recorded(event)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(reason);
    }

    private Recorded recorded(ReportEvent event) {
        return new Recorded(log.size() + 1L, new Made(NOW, "wang", "abc"), event);
    }

    private ReportCourse course() {
        return Cycle.fold(log).orElseThrow();
    }

    private static Dispatched handedOver(String to, Medium medium) {
        return new Dispatched(1, to, medium, TODAY, Personal.of("李主任"));
    }

    private static Received received(String by, Medium medium) {
        return new Received(1, by, medium, TODAY, Personal.of("回执17号"));
    }

    private static Drafted draft(int version, List<String> addressees, Set<Medium> media) {
        return new Drafted(version, owed(), addressees, List.of(), media, content(), Personal.of("月报"));
    }

    private static Owed owed() {
        return new Owed("S2", new RuleKey("reporting.monthly"), "S2", "2026-02", TODAY.withDayOfMonth(1), TODAY);
    }

    private static Content content() {
        return new Content(
                new RuleKey("form.monthly"), true, 0, new DivisionCode("341502003"), TODAY, 7, "h", "d", "f");
    }
}

package org.baoxue.casework.sendeducation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDate;
import java.util.List;
import org.baoxue.api.policy.RuleKey;

/**
 * The check of a unit as it is sent and printed: plain values, dates as 2026-09-01, absent values left out. Immutable.
 *
 * @param unit the unit
 * @param date the day asked for
 * @param children the children of this page
 * @param total how many there are
 * @param page number of the page, from 1
 * @param size items a page holds at most
 * @param caps how their number stands against the most allowed; none if the plan sets no cap
 */
public record SendCheckView(
        String unit, String date, List<ChildView> children, long total, int page, int size, List<FindingView> caps) {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public static SendCheckView of(UnitCheck check) {
        return new SendCheckView(
                check.unit(),
                check.day().toString(),
                check.children().items().stream().map(ChildView::of).toList(),
                check.children().total(),
                check.children().page(),
                check.children().size(),
                check.caps().stream().map(FindingView::of).toList());
    }

    /** As JSON. */
    public String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written", e);
        }
    }

    /**
     * One child.
     *
     * @param name the name as the reader may see it
     * @param governingPlace which of the child's places governs
     * @param division that place
     * @param verdict the worst of all verdicts
     * @param alarm 籍虽在人已离校或送教上门未落实, if send-education does not stand
     * @param lapses why not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChildView(
            String child,
            String name,
            String state,
            String stateName,
            String school,
            String classId,
            String date,
            String governingPlace,
            String governingPlaceName,
            String division,
            String verdict,
            String verdictName,
            String alarm,
            List<LapseView> lapses,
            List<FindingView> findings) {

        public static ChildView of(ChildCheck check) {
            SendFile file = check.file();
            return new ChildView(
                    file.child().value(),
                    file.name().orElse(null),
                    file.state().key(),
                    file.state().chinese(),
                    file.school(),
                    file.classId().orElse(null),
                    check.day().toString(),
                    check.place().key(),
                    check.place().chinese(),
                    check.division().digits(),
                    check.worst().key(),
                    check.worst().chinese(),
                    check.lapses().isEmpty() ? null : ChildCheck.ALARM,
                    check.lapses().stream()
                            .sorted()
                            .map(lapse -> new LapseView(lapse.key(), lapse.chinese()))
                            .toList(),
                    check.findings().stream().map(FindingView::of).toList());
        }
    }

    /** Why send-education does not stand. */
    public record LapseView(String lapse, String lapseName) {}

    /**
     * One thing that a plan asks for.
     *
     * @param rule the rule; absent where the plan is silent
     * @param period id of the period looked at
     * @param days days of the visits that do not meet it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingView(
            String item,
            String itemName,
            String rule,
            String period,
            String asked,
            String done,
            String verdict,
            String verdictName,
            List<String> days,
            SendFinding.Sentence sentence,
            String policyHash) {

        public static FindingView of(SendFinding found) {
            return new FindingView(
                    found.item().key(),
                    found.item().chinese(),
                    found.rule().map(RuleKey::text).orElse(null),
                    found.period().orElse(null),
                    found.asked(),
                    found.done(),
                    found.verdict().key(),
                    found.verdict().chinese(),
                    found.days().stream().map(LocalDate::toString).toList(),
                    found.sentence().orElse(null),
                    found.policyHash());
        }
    }
}

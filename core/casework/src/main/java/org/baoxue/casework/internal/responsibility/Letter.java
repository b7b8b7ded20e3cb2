package org.baoxue.casework.internal.responsibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.internal.document.Forms;
import org.baoxue.casework.internal.text.Days;
import org.baoxue.casework.responsibility.PledgeTitle;
import org.baoxue.policy.template.DocxForm;

/**
 * A letter of responsibility (责任书) to be printed and signed, under its title and in a layout of the platform's own, since no
 * plan gives one. Pure.
 */
final class Letter {

    private static final String UNSAID = "方案未规定";
    private static final String CHANGED = "方案此后已变更";
    private static final DocxForm FORM = Forms.read(
            "pledge.docx",
            Set.of(
                    "title",
                    "number",
                    "year",
                    "first.party",
                    "first.name",
                    "second.party",
                    "second.name",
                    "child",
                    "unit",
                    "date",
                    "content",
                    "basis",
                    "between"),
            Map.of());

    private Letter() {}

    /**
     * The letter.
     *
     * @param unit name of the unit that keeps it
     * @param plan what the plan says of it
     * @param child name of the pupil whom it is about; empty for letters between adults
     */
    static byte[] docx(PledgeRow row, String unit, LetterPlans.Said plan, String child) {
        return FORM.fill(
                Map.ofEntries(
                        Map.entry("title", row.title()),
                        Map.entry("number", row.letterNo()),
                        Map.entry("year", Integer.toString(row.signedOn().getYear())),
                        Map.entry("first.party", Party.valueOf(row.firstParty()).chinese()),
                        Map.entry("first.name", row.firstName()),
                        Map.entry(
                                "second.party", Party.valueOf(row.secondParty()).chinese()),
                        Map.entry("second.name", row.secondName()),
                        Map.entry("child", child.isEmpty() ? "不涉及个别学生" : child),
                        Map.entry("unit", unit),
                        Map.entry("date", Days.of(row.signedOn())),
                        Map.entry("content", content(row, plan)),
                        Map.entry("basis", basis(row, plan)),
                        Map.entry("between", plan.changed() ? CHANGED : between(plan.title()))),
                Map.of());
    }

    /** The plan's own words; what it leaves unsaid is not made up. */
    private static String content(PledgeRow row, LetterPlans.Said said) {
        if (said.changed()) {
            return "责任条款：%s，以签订时的方案为准（登记时的政策：%s）。".formatted(CHANGED, row.policyHash());
        }
        Optional<PledgeTitle> plan = said.title();
        String sentence = plan.flatMap(PledgeTitle::sentence)
                .map(words -> "方案原文：“%s”\n".formatted(words))
                .orElse("");
        List<String> contains = plan.map(PledgeTitle::contains).orElse(List.of());
        if (contains.isEmpty()) {
            return sentence + "责任条款：%s，由双方约定。".formatted(UNSAID);
        }
        return sentence
                + "责任条款（方案原文）：\n"
                + IntStream.range(0, contains.size())
                        .mapToObj(i -> "%d. %s".formatted(i + 1, contains.get(i)))
                        .collect(Collectors.joining("\n"));
    }

    private static String basis(PledgeRow row, LetterPlans.Said plan) {
        if (row.ruleKey().isEmpty()) {
            return "平台建议格式，方案未规定";
        }
        return plan.changed()
                ? "登记时的方案规定（%s），%s".formatted(row.ruleKey(), CHANGED)
                : "方案规定（%s）".formatted(row.ruleKey());
    }

    private static String between(Optional<PledgeTitle> plan) {
        return plan.map(title -> title.between().isEmpty()
                        ? "层层签订"
                        : title.between().stream().map(Party::chinese).collect(Collectors.joining("与")))
                .orElse(UNSAID);
    }
}

package org.baoxue.casework.internal.responsibility;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.internal.document.Forms;
import org.baoxue.casework.responsibility.PledgeTitle;
import org.baoxue.policy.template.DocxForm;

/**
 * A letter of responsibility (责任书) to be printed and signed, under its title and in a layout of the platform's own, since no
 * plan gives one. Pure.
 */
final class Letter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String UNSAID = "方案未规定";
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
     * @param plan what the plan says of a letter with this title; empty where no plan has it
     * @param child name of the pupil whom it is about; empty for letters between adults
     */
    static byte[] docx(PledgeRow row, String unit, Optional<PledgeTitle> plan, String child) {
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
                        Map.entry("date", DAY.format(row.signedOn())),
                        Map.entry("content", content(plan)),
                        Map.entry(
                                "basis",
                                row.ruleKey().isEmpty() ? "平台建议格式，方案未规定" : "方案规定（%s）".formatted(row.ruleKey())),
                        Map.entry("between", plan.map(Letter::between).orElse(UNSAID))),
                Map.of());
    }

    /** The plan's own words; what it leaves unsaid is not made up. */
    private static String content(Optional<PledgeTitle> plan) {
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

    private static String between(PledgeTitle plan) {
        return plan.between().isEmpty()
                ? "层层签订"
                : plan.between().stream().map(Party::chinese).collect(Collectors.joining("与"));
    }
}

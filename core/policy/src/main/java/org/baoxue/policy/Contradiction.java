package org.baoxue.policy;

import java.util.Locale;

/**
 * What a machine can see to be at odds in a policy: the closed list of checks that look at more than one value. Only errors
 * reject; a plan's own gaps and oddities are kept as printed and shown.
 */
public enum Contradiction {
    /** Nobody could ever receive the report. */
    ADDRESSEE_OUT_OF_REACH(Severity.ERROR, "报送对象无从找到", "no unit of this kind can be found from there"),
    /** A day of the month for a report on days or weeks falls before some of them begin. */
    DEADLINE_BEFORE_PERIOD(Severity.ERROR, "期限早于所报时段", "the deadline is before the period that is reported"),
    /** The report says what stands at the end of the period, and is due before. */
    CUMULATIVE_BEFORE_END(
            Severity.WARNING, "期限在时段结束之前，却须累计到期末", "due before the period ends, yet cumulative up to its end"),
    /** The report is due before the period is over, so that the rest of it is reported next time or never. */
    DEADLINE_WITHIN_PERIOD(Severity.NOTE, "期限在时段结束之前", "due before the period ends"),
    /** Quotas of which one rules another out. */
    QUOTAS_CANNOT_HOLD(Severity.ERROR, "各项次数不能同时满足", "the quotas cannot all be met"),
    /** A step or notice by somebody to whom the rules of power do not give it; the text is kept as printed. */
    ISSUER_WITHOUT_POWER(Severity.WARNING, "无权作出", "who is named has no power to do this"),
    /** A report of which neither the plan nor any layer says on what form. */
    DUTY_WITHOUT_FORM(Severity.NOTE, "报告没有表册", "a report without a form"),
    /** A unit of a line between the first and the last tier that nobody is in charge of. */
    TIER_WITHOUT_OWNER(Severity.NOTE, "包保层级中断，无人包保", "a tier that nobody is in charge of"),
    /** A layer that names a place and says nothing for it. */
    PLACE_IN_SILENCE(Severity.NOTE, "写明了地方，却全是未规定", "a place is named and nothing is said for it"),
    /** Comparable with a layer above and laxer; the text is kept as printed. */
    LAXER_THAN_ABOVE(Severity.WARNING, "比上层宽", "laxer than the layer above");

    private final Severity severity;
    private final String chinese;
    private final String english;

    Contradiction(Severity severity, String chinese, String english) {
        this.severity = severity;
        this.chinese = chinese;
        this.english = english;
    }

    /** The id, which stands in brackets at the end of a finding's message. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }

    /** The remark in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** The message of a finding: Chinese, English, id. */
    public String message() {
        return marked("%s (%s)".formatted(chinese, english));
    }

    /** The message of a finding that says more than usual, with the id. */
    public String marked(String message) {
        return "%s [%s]".formatted(message, key());
    }

    /** Whether a finding is of this kind. */
    public boolean isOf(Finding finding) {
        return finding.message().endsWith("[" + key() + "]");
    }

    /** Whether the plan itself is at odds with others, so that a text which renders it faithfully is too. */
    public boolean isOfThePlan() {
        return this == ISSUER_WITHOUT_POWER || this == LAXER_THAN_ABOVE || this == CUMULATIVE_BEFORE_END;
    }
}

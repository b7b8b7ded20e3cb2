package org.baoxue.reporting.internal.form;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.baoxue.api.policy.rule.Period;

/** The fixed words on a printed form. */
public final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static final String PLATFORM_MARK = "※";
    static final String PLATFORM_NOTE = "注：标※的栏目为平台建议格式，方案未规定。";

    private Words() {}

    /** A period as bureaus say it; the id where its days say too little. */
    public static String period(Period period, String id, LocalDate first) {
        return switch (period) {
            case DAY -> "%d年%d月%d日".formatted(first.getYear(), first.getMonthValue(), first.getDayOfMonth());
            case WEEK -> id.replaceFirst("^(\\d+)-W0?(\\d+)$", "$1年第$2周");
            case MONTH -> "%d年%d月".formatted(first.getYear(), first.getMonthValue());
            case QUARTER -> id.replaceFirst("^(\\d+)-Q(\\d)$", "$1年第$2季度");
            case YEAR -> id + "年";
            case TERM -> id.replaceFirst("^(\\d+-\\d+)-(\\d)$", "$1学年第$2学期");
            case SCHOOL_YEAR -> id + "学年";
        };
    }

    static String line(FormSnapshot snapshot) {
        FormSnapshot.Heading heading = snapshot.heading();
        String line = String.join(
                "    ",
                "填报单位：" + heading.unitName(),
                (heading.period().isEmpty() ? "期间：" : "报告期：") + period(heading),
                "截止日期：" + heading.asOf(),
                "填报时间：" + minute(OffsetDateTime.parse(snapshot.making().at())));
        return heading.scope().isEmpty() ? line : line + "    口径：" + heading.scope();
    }

    /** The line with the places where its values go. */
    static String line(boolean scoped) {
        String line = String.join(
                "    ",
                "填报单位：" + FormPlaces.braces(FormPlaces.UNIT),
                "期间：" + FormPlaces.braces(FormPlaces.PERIOD),
                "截止日期：" + FormPlaces.braces(FormPlaces.AS_OF),
                "填报时间：" + FormPlaces.braces(FormPlaces.MADE_AT));
        return scoped ? line + "    口径：" + FormPlaces.braces(FormPlaces.SCOPE) : line;
    }

    static String period(FormSnapshot.Heading heading) {
        return heading.period().isEmpty() ? heading.first() + " 至 " + heading.last() : heading.period() + span(heading);
    }

    static String minute(OffsetDateTime time) {
        return time.format(MINUTE);
    }

    static String signatures(List<String> labels) {
        StringBuilder line = new StringBuilder();
        labels.forEach(label -> line.append(label).append("：__________    "));
        return line.append("（单位盖章）    ____年__月__日").toString();
    }

    private static String span(FormSnapshot.Heading heading) {
        return heading.first().equals(heading.last()) ? "" : "（" + heading.first() + " 至 " + heading.last() + "）";
    }

    static String zero(FormSnapshot.Heading heading) {
        if (heading.rule().isEmpty()) {
            return "截止 " + heading.asOf() + "，没有登记";
        }
        return "零报告：截止 " + heading.asOf() + "，" + heading.unitName() + "无应报情况";
    }

    static String provenance(FormSnapshot snapshot) {
        FormSnapshot.Making making = snapshot.making();
        return "政策版本 " + brief(making.policyHash()) + " · 名册序号 " + making.rosterSequence();
    }

    static String identity(FormSnapshot snapshot) {
        if (snapshot.report().isEmpty()) {
            return "表册 " + snapshot.heading().form();
        }
        return "报表编号 " + brief(snapshot.report()) + " · 第" + snapshot.version() + "版";
    }

    private static String brief(String hash) {
        return hash.substring(0, Math.min(8, hash.length()));
    }
}

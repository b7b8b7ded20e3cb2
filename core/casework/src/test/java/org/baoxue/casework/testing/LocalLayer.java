package org.baoxue.casework.testing;

/** What a place adds to the plans in force, as a bureau would write it down. */
public final class LocalLayer {

    private LocalLayer() {}

    /**
     * The text of a region file with one layer; its document is {@code notice}.
     *
     * @param region id of the region
     * @param division the place
     * @param rules as in a region file, without indentation
     */
    public static String of(String region, String division, String rules) {
        return """
                vocabulary: 1
                region: %s
                title: 本地补充规定
                documents:
                  notice: {title: 关于控辍保学补充规定的通知, quality: c}
                layers:
                  - id: %s
                    name: 本地补充规定
                    division: "%s"
                    rules:
                """.formatted(region, region, division) + rules.indent(6);
    }

    /** The published terms of a school year. */
    public static String terms(String division, int year, String firstTo, String secondFrom, String secondTo) {
        return of("school-year", division, """
                terms.%1$d-%2$d:
                  origin: interpretation
                  source: {document: notice, paraphrase: 学年校历}
                  year: %1$d
                  first: {name: 第一学期, from: %1$d-09-01, to: %3$s}
                  second: {name: 第二学期, from: %4$s, to: %5$s}
                """.formatted(year, year + 1, firstTo, secondFrom, secondTo));
    }

    /** Another number of missed school days in a row makes a suspicion. */
    public static String suspectedAfter(String division, int days) {
        return of("own-definition", division, """
                definition.suspected:
                  mode: replace
                  origin: interpretation
                  source: {document: notice, paraphrase: 连续缺课%1$d个教学日列为疑似辍学}
                  concept: suspected
                  absence: {count: %1$d, unit: school-day}
                  accumulation: consecutive
                """.formatted(days));
    }
}

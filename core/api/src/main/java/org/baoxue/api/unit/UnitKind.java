package org.baoxue.api.unit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.api.text.Worded;

/**
 * The kinds of unit of both lines, each with the level of the division it serves.
 *
 * <p>A central school stands for 中心校, 学区, 教管组 and 辅导组: the education line's unit of one or more townships.
 */
public enum UnitKind implements Worded {
    PROVINCE_GOVERNMENT(Line.GOVERNMENT, DivisionLevel.PROVINCE, "省级政府"),
    CITY_GOVERNMENT(Line.GOVERNMENT, DivisionLevel.CITY, "市级政府"),
    COUNTY_GOVERNMENT(Line.GOVERNMENT, DivisionLevel.COUNTY, "区县政府"),
    TOWNSHIP_GOVERNMENT(Line.GOVERNMENT, DivisionLevel.TOWNSHIP, "乡镇政府（街道办）"),
    VILLAGE(Line.GOVERNMENT, DivisionLevel.VILLAGE, "村（社区）"),
    VILLAGE_GROUP(Line.GOVERNMENT, DivisionLevel.VILLAGE, "村民小组（网格）"),
    PROVINCE_EDUCATION(Line.EDUCATION, DivisionLevel.PROVINCE, "省教育厅"),
    CITY_EDUCATION(Line.EDUCATION, DivisionLevel.CITY, "市教育局"),
    COUNTY_EDUCATION(Line.EDUCATION, DivisionLevel.COUNTY, "区县教育局"),
    CENTRAL_SCHOOL(Line.EDUCATION, DivisionLevel.TOWNSHIP, "中心校（学区、教管组、辅导组）"),
    SCHOOL(Line.EDUCATION, DivisionLevel.TOWNSHIP, "学校"),
    CLASS(Line.EDUCATION, DivisionLevel.TOWNSHIP, "班级");

    private final Line line;
    private final DivisionLevel level;
    private final String chinese;

    UnitKind(Line line, DivisionLevel level, String chinese) {
        this.line = line;
        this.level = level;
        this.chinese = chinese;
    }

    /** The line that this kind of unit belongs to. */
    public Line line() {
        return line;
    }

    /** The level of the division that such a unit serves or, for schools and classes, lies in. */
    public DivisionLevel level() {
        return level;
    }

    /** The kind's name as bureaus say it. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON, such as {@code county-education}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with the given {@link #key()}, if there is one. */
    public static Optional<UnitKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** The kind with the given Chinese name or one of the names it stands for, if there is one. */
    public static Optional<UnitKind> ofChinese(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.chinese.equals(name)
                        || Arrays.asList(kind.chinese.split("[（、）]")).contains(name))
                .findFirst();
    }
}

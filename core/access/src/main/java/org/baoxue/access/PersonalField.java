package org.baoxue.access;

/** The kinds of personal field that are masked until revealed. */
public enum PersonalField {
    /** 身份证号: the county and the last character stay. */
    ID_NUMBER,
    /** 学籍号: the letter and the last character stay. */
    STUDENT_NUMBER,
    /** 电话: the last four digits stay. */
    PHONE,
    /** 监护人: the family name stays. */
    GUARDIAN,
    /** 住址: the first six characters stay. */
    ADDRESS,
    /** 残疾: nothing stays. */
    DISABILITY;

    private static final String MASK = "*";

    /** The value as everyone in scope may see it; empty stays empty. */
    public String mask(String value) {
        return switch (this) {
            case ID_NUMBER -> keep(value, 6, 1);
            case STUDENT_NUMBER -> keep(value, 1, 1);
            case PHONE -> keep(value, 0, 4);
            case GUARDIAN -> keep(value, 1, 0);
            case ADDRESS -> keep(value, 6, 0);
            case DISABILITY -> value.isEmpty() ? "" : "***";
        };
    }

    private static String keep(String value, int first, int last) {
        int[] points = value.codePoints().toArray();
        if (points.length <= first + last) {
            return MASK.repeat(points.length);
        }
        return new String(points, 0, first)
                + MASK.repeat(points.length - first - last)
                + new String(points, points.length - last, last);
    }
}

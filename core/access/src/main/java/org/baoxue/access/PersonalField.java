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
    /** 住址: the first six characters stay, but no number and none of the last three characters. */
    ADDRESS,
    /** 残疾: nothing stays. */
    DISABILITY;

    private static final String MASK = "*";
    private static final int PLACE = 6;
    private static final int DOOR = 3;

    /** The value as everyone in scope may see it; empty stays empty. */
    public String mask(String value) {
        return switch (this) {
            case ID_NUMBER -> keep(value, 6, 1);
            case STUDENT_NUMBER -> keep(value, 1, 1);
            case PHONE -> keep(value, 0, 4);
            case GUARDIAN -> keep(value, 1, 0);
            case ADDRESS -> keep(value, place(value), 0);
            case DISABILITY -> value.isEmpty() ? "" : "***";
        };
    }

    /** How many characters name the place and not the door: in a short address the house number comes early. */
    private static int place(String address) {
        int[] points = address.codePoints().toArray();
        if (points.length <= PLACE) {
            return 0;
        }
        int end = Math.min(PLACE, points.length - DOOR);
        int place = 0;
        while (place < end && !Character.isDigit(points[place])) {
            place++;
        }
        return place;
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

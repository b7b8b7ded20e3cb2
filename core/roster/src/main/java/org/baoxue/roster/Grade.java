package org.baoxue.roster;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A grade of compulsory schooling.
 *
 * @param number 1 to 9: six years of primary school and three of junior middle school, counted through
 */
public record Grade(int number) {

    private static final String NUMERALS = "一二三四五六七八九";
    private static final int LAST_OF_PRIMARY = 6;

    /** The first grade of primary school. */
    public static final Grade FIRST_OF_PRIMARY = new Grade(1);

    /** The first grade of junior middle school. */
    public static final Grade FIRST_OF_JUNIOR = new Grade(LAST_OF_PRIMARY + 1);

    public Grade {
        if (number < 1 || number > NUMERALS.length()) {
            throw new IllegalArgumentException("年级应为1至9 (a grade is 1 to 9): " + number);
        }
    }

    /** Reads 三年级, 3年级, 三, 3, 小三 or 初一 (which is 七年级); empty for anything else. */
    public static Optional<Grade> of(String text) {
        String word = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s|年级$|年$", "");
        boolean junior = word.startsWith("初");
        if (junior || word.startsWith("小")) {
            word = word.substring(1);
        }
        if (word.length() != 1) {
            return Optional.empty();
        }
        int number = Math.max(NUMERALS.indexOf(word.charAt(0)) + 1, Character.digit(word.charAt(0), 10));
        int last = junior ? NUMERALS.length() - LAST_OF_PRIMARY : NUMERALS.length();
        return number < 1 || number > last
                ? Optional.empty()
                : Optional.of(new Grade(junior ? number + LAST_OF_PRIMARY : number));
    }

    /** Whether it is one of primary school rather than of junior middle school. */
    public boolean primary() {
        return number <= LAST_OF_PRIMARY;
    }

    /** The grade after it; empty after the last. */
    public Optional<Grade> next() {
        return number == NUMERALS.length() ? Optional.empty() : Optional.of(new Grade(number + 1));
    }

    /** The grade as schools say it, such as 三年级 or 七年级. */
    public String chinese() {
        return NUMERALS.charAt(number - 1) + "年级";
    }
}

package org.baoxue.roster.internal.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.roster.Grade;

/**
 * Brings the names of classes to one form: 三年级（1）班, 3年级1班, 三（一）班 and 三年级 with 1 all become {@code 3-1}; a name of
 * another shape is only freed of width, space and brackets.
 */
final class ClassNames {

    private static final Pattern NOISE = Pattern.compile("[\\s()\\[\\]【】第\\-_.·]");
    private static final Pattern GRADED = Pattern.compile("(初[一二三1-3]|小?[一二三四五六七八九1-9])年?级?(.+)");
    private static final Pattern NUMERAL = Pattern.compile("([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)");
    private static final String NUMERALS = "一二三四五六七八九";

    private ClassNames() {}

    /** The form of a whole class name. */
    static String of(String name) {
        String bare = withoutEnding(bare(name));
        Matcher graded = GRADED.matcher(bare);
        if (isNumber(bare) || !graded.matches()) {
            return ordinal(bare);
        }
        return Grade.of(graded.group(1))
                .map(grade -> grade.number() + "-" + ordinal(graded.group(2)))
                .orElseGet(() -> ordinal(bare));
    }

    /** The form of a class that is named by a grade and a name within it. */
    static String of(String grade, String name) {
        Optional<Grade> known = Grade.of(grade);
        String whole = of(name);
        if (known.isEmpty()) {
            return grade.isEmpty() ? whole : bare(grade) + "-" + ordinal(withoutEnding(bare(name)));
        }
        String prefix = known.get().number() + "-";
        return bare(name).contains("级") ? whole : prefix + ordinal(withoutEnding(bare(name)));
    }

    private static boolean isNumber(String bare) {
        boolean numeral = bare.length() == 1 || bare.contains("十");
        return bare.chars().allMatch(c -> c >= '0' && c <= '9')
                || (numeral && NUMERAL.matcher(bare).matches());
    }

    private static String bare(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(narrow).replaceAll("");
    }

    private static String withoutEnding(String bare) {
        return bare.length() > 1 && bare.endsWith("班") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String ordinal(String text) {
        Matcher numeral = NUMERAL.matcher(text);
        if (text.isEmpty() || !numeral.matches()) {
            return text.matches("0+[1-9]\\d*") ? text.replaceFirst("^0+", "") : text;
        }
        int units = NUMERALS.indexOf(numeral.group(3)) + 1;
        if (numeral.group(2).isEmpty()) {
            return numeral.group(1).isEmpty() || numeral.group(3).isEmpty()
                    ? Integer.toString(NUMERALS.indexOf(numeral.group(1) + numeral.group(3)) + 1)
                    : text;
        }
        int tens = numeral.group(1).isEmpty() ? 1 : NUMERALS.indexOf(numeral.group(1)) + 1;
        return Integer.toString(tens * 10 + (numeral.group(3).isEmpty() ? 0 : units));
    }
}

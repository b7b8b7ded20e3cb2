package org.baoxue.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings the names of classes to one form: 三年级（1）班, 3年级1班, 三（一）班 and 三年级 with 1 all become {@code 3-1}; a name of
 * another shape is only freed of width, space and brackets. Pure.
 */
public final class ClassNames {

    private static final Pattern NOISE = Pattern.compile("[\\s()\\[\\]【】第\\-_.·]");
    private static final Pattern GRADED = Pattern.compile("(初[一二三1-3]|小?[一二三四五六七八九1-9])年?级?(.+)");
    private static final Pattern NUMERAL = Pattern.compile("([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)");
    /** A class named by the year in which its pupils entered or leave, such as 2024级1班: it keeps its name. */
    private static final Pattern YEAR_OF_ENTRY = Pattern.compile("\\d{2,4}[级届].*");

    private static final Pattern GRADE_AND_NUMBER = Pattern.compile("[1-9]\\d{2}");
    private static final String NUMERALS = "一二三四五六七八九";

    private ClassNames() {}

    /** The form of a whole class name. */
    public static String of(String name) {
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
    public static String of(String grade, String name) {
        Optional<Grade> known = Grade.of(grade);
        String whole = of(name);
        if (known.isEmpty()) {
            return grade.isEmpty() ? whole : bare(grade) + "-" + ordinal(withoutEnding(bare(name)));
        }
        String prefix = known.get().number() + "-";
        return bare(name).contains("级") ? whole : prefix + ordinal(withoutEnding(bare(name)));
    }

    /**
     * The form of the class to which the pupils of a class go up: that of 三年级（1）班 for 二年级（1）班, of 201班 for 101班.
     *
     * @param grade grade that the pupils leave
     * @return empty if there is no next grade, or the name says no grade (2024级1班, 启智班): such a class goes up as it is
     */
    public static Optional<String> next(String name, Grade grade) {
        String bare = withoutEnding(bare(name));
        String form = of(name);
        int dash = form.indexOf('-');
        if (YEAR_OF_ENTRY.matcher(bare).matches()) {
            return Optional.empty();
        }
        if (dash > 0) {
            return grade.next().map(next -> next.number() + form.substring(dash));
        }
        return GRADE_AND_NUMBER.matcher(form).matches() && form.startsWith(Integer.toString(grade.number()))
                ? grade.next().map(next -> next.number() + form.substring(1))
                : Optional.empty();
    }

    /** The class of such a form as schools write it, such as 三年级1班. */
    public static String written(String form) {
        int dash = form.indexOf('-');
        return dash < 0
                ? form + "班"
                : Grade.of(form.substring(0, dash)).map(Grade::chinese).orElse(form.substring(0, dash))
                        + form.substring(dash + 1)
                        + "班";
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

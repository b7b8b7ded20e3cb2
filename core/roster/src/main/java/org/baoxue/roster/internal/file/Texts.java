package org.baoxue.roster.internal.file;

import java.util.regex.Pattern;

/** Cleans cell texts as they come out of office programs. */
final class Texts {

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private Texts() {}

    static String clean(String raw) {
        String text = plainEnds(raw) ? raw : strip(raw);
        if (hasControl(text)) {
            text = CONTROLS.matcher(text).replaceAll(" ");
        }
        if (text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")) {
            return text.substring(2, text.length() - 1).strip();
        }
        return text.startsWith("'") ? text.substring(1).strip() : text;
    }

    private static boolean plainEnds(String raw) {
        return raw.isEmpty() || !(oddEnd(raw.charAt(0)) || oddEnd(raw.charAt(raw.length() - 1)));
    }

    // A stream over the characters of every cell would cost more than reading the file
    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String strip(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && oddEnd(raw.charAt(from))) {
            from++;
        }
        while (to > from && oddEnd(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    private static boolean oddEnd(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }
}

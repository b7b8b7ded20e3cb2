package org.baoxue.roster.matching;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How names sound (拼音, without tones), by the readings that Unicode CLDR has for names. Two characters may sound together as
 * family names do (尉迟); every other character sounds as it does alone. So a name is put together from its beginning and its
 * characters, each of which is worked out once. Thread-safe.
 */
final class Sounds {

    private static final Transliterator NAMES = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    private static final int FAMILY_NAME = 2;
    private static final String ANY_FAMILY = "王";
    private static final String ITS_SOUND = "wang ";

    private final Map<String, String> beginnings = new ConcurrentHashMap<>();
    private final Map<String, String> characters = new ConcurrentHashMap<>();

    /** Two different names of as many characters that sound the same, such as 小明 and 晓明, have the same. */
    String of(String name) {
        int end = name.offsetByCodePoints(0, Math.min(FAMILY_NAME, name.codePointCount(0, name.length())));
        StringBuilder sound =
                new StringBuilder(beginnings.computeIfAbsent(name.substring(0, end), NAMES::transliterate));
        for (int at = end; at < name.length(); at = name.offsetByCodePoints(at, 1)) {
            String character = name.substring(at, name.offsetByCodePoints(at, 1));
            sound.append(' ').append(characters.computeIfAbsent(character, Sounds::within));
        }
        return sound.toString();
    }

    /**
     * Whether two names of as many characters may sound the same, by their last ones alone: beginnings are many and costly to work
     * out, and most names differ at the end already.
     */
    boolean endAlike(String one, String other) {
        return end(one).equals(end(other));
    }

    private String end(String name) {
        if (name.codePointCount(0, name.length()) <= FAMILY_NAME) {
            return "";
        }
        return characters.computeIfAbsent(name.substring(name.offsetByCodePoints(name.length(), -1)), Sounds::within);
    }

    /** A character at the beginning would be read as a family name: 刀 is diao there and dao elsewhere. */
    private static String within(String character) {
        String sound = NAMES.transliterate(ANY_FAMILY + character);
        return sound.startsWith(ITS_SOUND) ? sound.substring(ITS_SOUND.length()) : character;
    }
}

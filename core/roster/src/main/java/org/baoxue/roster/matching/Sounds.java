package org.baoxue.roster.matching;

import com.ibm.icu.text.Transliterator;

/** How names sound (拼音, without tones), by the data of Unicode CLDR with its readings of family names. Thread-safe. */
final class Sounds {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    private Sounds() {}

    /** Whether two different names of as many characters sound the same, such as 小明 and 晓明. */
    static boolean same(String one, String other) {
        return one.codePointCount(0, one.length()) == other.codePointCount(0, other.length())
                && PINYIN.transliterate(one).equals(PINYIN.transliterate(other));
    }
}

package org.baoxue.casework.internal.responsibility;

import java.text.Normalizer;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.identity.InvalidIdentityException;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Pseudonyms;

/** How lists name a child: by its ID number or its pseudonym. */
public final class ChildNumbers {

    private static final int EXACT_DIGITS = 15;
    private static final int PSEUDONYM = 26;

    private ChildNumbers() {}

    /**
     * The child.
     *
     * @param number whether the file stores the text as a number
     * @throws IllegalArgumentException if it is neither, with what was expected
     */
    public static ChildId child(Pseudonyms pseudonyms, String text, boolean number) {
        String exact = exact(text, number);
        try {
            return exact.length() == PSEUDONYM ? new ChildId(exact) : pseudonyms.of(IdNumber.of(exact));
        } catch (InvalidIdentityException e) {
            throw new IllegalArgumentException(e.getMessage() + "；也可填26位学生代号 (or a pseudonym)", e);
        }
    }

    /**
     * The text in narrow letters without spaces.
     *
     * @throws IllegalArgumentException if the file stores it as a number so long that digits are lost
     */
    static String exact(String text, boolean number) {
        if (number && text.length() > EXACT_DIGITS) {
            throw new IllegalArgumentException("号码被存成数字，第15位以后的数字已丢失，请设为文本格式 (stored as a number: digits are lost)");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    }
}

package org.baoxue.roster.internal.check;

import java.nio.charset.StandardCharsets;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.identity.StudentNumber;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.InstallationSecret;

/** Makes pseudonyms. A formal student number is built from an ID number and gives that number's pseudonym. */
public final class ChildIds {

    private static final String PURPOSE = "child-id";
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 26;
    private static final int BITS = 5;

    private final InstallationSecret secret;

    public ChildIds(InstallationSecret secret) {
        this.secret = secret;
    }

    public ChildId of(IdNumber number) {
        return hash(number.digits());
    }

    public ChildId of(StudentNumber number) {
        return number.idNumber().map(this::of).orElseGet(() -> hash(number.text()));
    }

    private ChildId hash(String identity) {
        byte[] mac = secret.hmac(PURPOSE, identity.getBytes(StandardCharsets.UTF_8));
        char[] text = new char[CHARACTERS];
        int buffered = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < CHARACTERS; i++) {
            if (bits < BITS) {
                // The 26th character has 3 of 128 bits and is filled with zeros.
                buffered = (buffered << Byte.SIZE) | (next < 16 ? mac[next++] & 0xFF : 0);
                bits += Byte.SIZE;
            }
            bits -= BITS;
            text[i] = ALPHABET.charAt((buffered >> bits) & 31);
            buffered &= (1 << bits) - 1;
        }
        return new ChildId(new String(text));
    }
}

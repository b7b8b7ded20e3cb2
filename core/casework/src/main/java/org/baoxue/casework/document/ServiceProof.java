package org.baoxue.casework.document;

import java.time.LocalDateTime;

/**
 * 送达回证: how a document was served. All but time and manner may tell of a person.
 *
 * @param at when, in Asia/Shanghai
 * @param place where
 * @param recipient who received it, and what they are to the child
 * @param manner how
 * @param signed whether the recipient signed or sealed
 * @param witness who saw that it was refused or left; may be empty where it was signed
 * @param server who served it
 * @param note more in words, such as why it was refused or the number of the letter; may be empty
 */
public record ServiceProof(
        LocalDateTime at,
        String place,
        String recipient,
        ServiceManner manner,
        boolean signed,
        String witness,
        String server,
        String note) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "ServiceProof[" + at + ", " + manner + "]";
    }
}

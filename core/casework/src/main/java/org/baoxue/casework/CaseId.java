package org.baoxue.casework;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.baoxue.casework.chain.Digests;
import org.baoxue.roster.ChildId;

/**
 * The identity of a case, made from the child and what opened the case, so that two clocks that see the same absence open
 * one case. Holds no personal data.
 *
 * @param value 32 hexadecimal digits
 */
public record CaseId(String value) implements Comparable<CaseId> {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

    /**
     * @throws IllegalArgumentException if the text has another shape
     */
    public CaseId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("案件编号应为32位十六进制数 (a case id has 32 hexadecimal digits): '" + value + "'");
        }
    }

    /** The case of a child whose absence began on this day. */
    public static CaseId ofAbsence(ChildId child, LocalDate since) {
        return new CaseId(
                Digests.sha256("absence\n" + child.value() + "\n" + since).substring(0, 32));
    }

    /** The case of a child who was found on this day to be in no school. */
    public static CaseId ofNeverEnrolled(ChildId child, LocalDate foundOn) {
        return new CaseId(Digests.sha256("never-enrolled\n" + child.value() + "\n" + foundOn)
                .substring(0, 32));
    }

    @Override
    public int compareTo(CaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

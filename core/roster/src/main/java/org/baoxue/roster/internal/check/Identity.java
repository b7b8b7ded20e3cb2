package org.baoxue.roster.internal.check;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.identity.InvalidIdentityException;
import org.baoxue.api.identity.StudentNumber;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.internal.column.Field;
import org.baoxue.roster.internal.file.Cell;

/**
 * Who a row is about.
 *
 * @param child the pseudonym
 * @param idNumber as the row says it, or as its formal student number holds it
 * @param studentNumber as the row says it
 */
record Identity(ChildId child, Optional<IdNumber> idNumber, Optional<StudentNumber> studentNumber) {

    private static final int EXACT_DIGITS = 15;
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[Ee]\\+?\\d+");
    private static final Pattern ZEROED = Pattern.compile("\\d{15}000");
    private static final String LOST_DIGITS =
            "号码被存成数字，第15位以后的数字已丢失，请设为文本格式重新填写 (stored as a number: the digits after the 15th are lost)";

    /** Reads both numbers and notes what is wrong with them; empty if neither names the child. */
    static Optional<Identity> read(RowCheck row, ChildIds ids) {
        Optional<IdNumber> idNumber = idNumber(row);
        Optional<StudentNumber> studentNumber = studentNumber(row);
        if (idNumber.isPresent()) {
            row.names(ids.of(idNumber.get()));
        } else if (row.cell(Field.ID_NUMBER).blank()) {
            studentNumber.map(ids::of).ifPresent(row::names);
        }
        if (row.cell(Field.ID_NUMBER).blank() && row.cell(Field.STUDENT_NUMBER).blank()) {
            row.fault(Field.ID_NUMBER, "身份证号和学籍号不能都为空 (neither ID number nor student number)");
        }
        Optional<IdNumber> known = idNumber.or(() -> studentNumber.flatMap(StudentNumber::idNumber));
        return row.child().map(child -> new Identity(child, known, studentNumber));
    }

    private static Optional<IdNumber> idNumber(RowCheck row) {
        Cell cell = row.cell(Field.ID_NUMBER);
        if (cell.blank()) {
            return Optional.empty();
        }
        String text = narrow(cell.text());
        if ((cell.number() && text.length() > EXACT_DIGITS)
                || SCIENTIFIC.matcher(text).matches()) {
            row.fault(Field.ID_NUMBER, LOST_DIGITS);
            return Optional.empty();
        }
        try {
            return Optional.of(IdNumber.of(text));
        } catch (InvalidIdentityException e) {
            row.fault(Field.ID_NUMBER, ZEROED.matcher(text).matches() ? LOST_DIGITS : e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<StudentNumber> studentNumber(RowCheck row) {
        Cell cell = row.cell(Field.STUDENT_NUMBER);
        if (cell.blank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(StudentNumber.of(narrow(cell.text())));
        } catch (InvalidIdentityException e) {
            row.fault(Field.STUDENT_NUMBER, e.getMessage());
            return Optional.empty();
        }
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
    }
}

package org.baoxue.roster.internal.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordWrapper;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * Puts the fields of a record together as one row. Its characters are kept in one piece; a cell is cut out and cleaned only when
 * somebody asks for it, as most columns of a wide file are never looked at. For one file and one thread; the rows are immutable.
 */
final class CsvRecords extends AbstractBaseCsvCallbackHandler<RawRow> {

    private static final int MOST_FIELDS = 1 << 14;
    private static final int MOST_CHARACTERS = 1 << 26;

    private char[] text = new char[1 << 9];
    private int[] ends = new int[1 << 5];
    private int size;

    @Override
    protected void handleBegin(long line) {
        size = 0;
    }

    @Override
    protected void handleField(int field, char[] from, int offset, int length, boolean quoted) {
        if (field >= MOST_FIELDS || length > MOST_CHARACTERS - size) {
            throw new CsvParseException("line " + getStartingLineNumber() + " is too long");
        }
        if (field == ends.length) {
            ends = Arrays.copyOf(ends, 2 * field);
        }
        if (size + length > text.length) {
            text = Arrays.copyOf(text, 2 * (size + length));
        }
        System.arraycopy(from, offset, text, size, length);
        size += length;
        ends[field] = size;
    }

    @Override
    protected RecordWrapper<RawRow> buildRecord() {
        Cells cells = new Cells(Arrays.copyOf(text, size), Arrays.copyOf(ends, getFieldCount()));
        return wrapRecord(new RawRow(getStartingLineNumber(), cells));
    }

    private static final class Cells extends AbstractList<Cell> implements RandomAccess {

        private final char[] text;
        private final int[] ends;

        Cells(char[] text, int[] ends) {
            this.text = text;
            this.ends = ends;
        }

        @Override
        public Cell get(int column) {
            Objects.checkIndex(column, ends.length);
            int start = column == 0 ? 0 : ends[column - 1];
            return Cell.text(new String(text, start, ends[column] - start));
        }

        @Override
        public int size() {
            return ends.length;
        }
    }
}

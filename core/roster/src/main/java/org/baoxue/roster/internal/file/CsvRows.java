package org.baoxue.roster.internal.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** Streams a CSV file: comma, tab or semicolon; UTF-8, UTF-16 with a mark, or GB18030. Rows are numbered by line. */
final class CsvRows implements RowSource {

    private final Path file;
    private final CsvFormat format;
    private CloseableIterator<RawRow> open;

    private CsvRows(Path file, CsvFormat format) {
        this.file = file;
        this.format = format;
    }

    static CsvRows open(Path file) throws IOException {
        return new CsvRows(file, CsvFormat.detect(file));
    }

    @Override
    public List<String> sheets() {
        return List.of("CSV");
    }

    @Override
    public Iterator<RawRow> rows(int sheet) {
        try {
            close();
            open = CsvReader.builder()
                    .fieldSeparator(format.separator())
                    .skipEmptyLines(true)
                    .acceptCharsAfterQuotes(true)
                    .build(new CsvRecords(), reader())
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rows(open);
    }

    @Override
    public boolean date1904() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private Reader reader() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(format.markLength());
        CharsetDecoder strict = format.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(in, strict);
    }

    private record Rows(Iterator<RawRow> records) implements Iterator<RawRow> {

        @Override
        public boolean hasNext() {
            try {
                return records.hasNext();
            } catch (UncheckedIOException | CsvParseException e) {
                throw unreadable(e);
            }
        }

        @Override
        public RawRow next() {
            try {
                return records.next();
            } catch (UncheckedIOException | CsvParseException e) {
                throw unreadable(e);
            }
        }

        private static FileRefusedException unreadable(RuntimeException cause) {
            return new FileRefusedException(
                    "CSV 无法读取：引号不成对，或编码不是 UTF-8、GB18030 (unbalanced quotes, or neither UTF-8 nor GB18030)", cause);
        }
    }
}

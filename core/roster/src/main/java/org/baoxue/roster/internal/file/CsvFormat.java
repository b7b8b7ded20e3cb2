package org.baoxue.roster.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a CSV file is written.
 *
 * @param charset its encoding
 * @param markLength bytes of the byte order mark
 * @param separator between fields
 */
record CsvFormat(Charset charset, int markLength, char separator) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SEPARATORS = ",\t;";
    private static final int SAMPLE = 1 << 16;

    /** No text in GB18030 goes on for so many characters that are not ASCII and by chance are UTF-8 too. */
    private static final int CERTAIN = 10_000;

    private static final int ASCII = 0x7F;

    static CsvFormat detect(Path file) throws IOException {
        byte[] sample;
        try (InputStream in = Files.newInputStream(file)) {
            sample = in.readNBytes(SAMPLE);
        }
        int mark = 0;
        Charset charset;
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
            charset = StandardCharsets.UTF_8;
        } else if (startsWith(sample, 0xFF, 0xFE)) {
            mark = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(sample, 0xFE, 0xFF)) {
            mark = 2;
            charset = StandardCharsets.UTF_16BE;
        } else {
            charset = isUtf8(file) ? StandardCharsets.UTF_8 : GB18030;
        }
        String start = new String(sample, mark, sample.length - mark, charset);
        if (start.indexOf('\0') >= 0) {
            throw new FileRefusedException("文件既不是 .xlsx 也不是文本 (neither an .xlsx nor a text file)");
        }
        return new CsvFormat(charset, mark, separator(start));
    }

    private static char separator(String start) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            int which = quoted ? -1 : SEPARATORS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    // Tried until the answer is certain: the first thousand rows may hold only digits and Latin letters. Bytes further
    // on that break the encoding are refused by the strict decoder of the reader.
    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
        CharBuffer chars = CharBuffer.allocate(SAMPLE);
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            int others = 0;
            while (!end && others < CERTAIN) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = n < 0;
                bytes.position(bytes.position() + Math.max(0, n)).flip();
                CoderResult result = decoder.decode(bytes, chars, end);
                if (result.isError()) {
                    return false;
                }
                others += othersThanAscii(chars.flip());
                bytes.compact();
                chars.clear();
            }
        }
        return true;
    }

    private static int othersThanAscii(CharBuffer chars) {
        int others = 0;
        while (chars.hasRemaining()) {
            others += chars.get() > ASCII ? 1 : 0;
        }
        return others;
    }

    private static boolean startsWith(byte[] sample, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

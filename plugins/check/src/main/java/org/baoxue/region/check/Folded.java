package org.baoxue.region.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text without the accidents of its printing: white space, line breaks and marks of emphasis are gone, full-width and
 * half-width characters are the same. Keeps the line from which each character comes.
 */
final class Folded {

    private static final HexFormat HEX = HexFormat.of();

    private final String text;
    private final int[] lines;

    private Folded(String text, int[] lines) {
        this.text = text;
        this.lines = lines;
    }

    static Folded of(String text) {
        return of(text.lines().toList(), 1);
    }

    /** Folds lines of which the first has the given number. */
    static Folded of(List<String> lines, int first) {
        StringBuilder text = new StringBuilder();
        IntStream.Builder numbers = IntStream.builder();
        for (int i = 0; i < lines.size(); i++) {
            String folded = fold(lines.get(i));
            text.append(folded);
            for (int at = 0; at < folded.length(); at++) {
                numbers.add(first + i);
            }
        }
        return new Folded(text.toString(), numbers.build().toArray());
    }

    private static String fold(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .filter(point -> point != '*' && Character.getType(point) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The lines that hold the quotation, such as {@code 113} or {@code 105-107}; empty if it is not there. */
    Optional<String> linesOf(Folded quotation) {
        int start = text.indexOf(quotation.text);
        if (start < 0 || quotation.text.isEmpty()) {
            return Optional.empty();
        }
        int first = lines[start];
        int last = lines[start + quotation.text.length() - 1];
        return Optional.of(first == last ? "" + first : first + "-" + last);
    }

    /** The stretch of this text that is most like the quotation, with its line. */
    String nearest(Folded quotation) {
        int length = 0;
        int endHere = 0;
        int endThere = 0;
        int[] before = new int[quotation.text.length() + 1];
        for (int i = 1; i <= text.length(); i++) {
            int[] now = new int[before.length];
            for (int j = 1; j < now.length; j++) {
                if (text.charAt(i - 1) == quotation.text.charAt(j - 1)) {
                    now[j] = before[j - 1] + 1;
                    if (now[j] > length) {
                        length = now[j];
                        endHere = i;
                        endThere = j;
                    }
                }
            }
            before = now;
        }
        if (length == 0) {
            return "";
        }
        int start = Math.max(0, endHere - endThere);
        int end = Math.min(text.length(), endHere - endThere + quotation.text.length());
        return "第%d行 (line)：%s".formatted(lines[start], text.substring(start, end));
    }

    /** SHA-256 of the folded text in hexadecimal. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HEX.formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

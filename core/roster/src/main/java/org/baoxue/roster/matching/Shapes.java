package org.baoxue.roster.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which characters look alike (形近): those of one four-corner code (四角号码, with its fifth digit) whose strokes differ by one at
 * most, such as 未 and 末, 晴 and 睛, 戌, 戍 and 戊. The codes and strokes are those of Unicode's Unihan database (UAX #38); that
 * together they make two characters alike is the platform's definition (平台定义). A character that Unihan does not describe
 * looks like no other. Thread-safe.
 */
final class Shapes {

    private static final int STROKES_APART = 1;

    private static final Map<Integer, Shape> SHAPES = read();

    private Shapes() {}

    private record Shape(List<String> codes, int strokes) {

        boolean isLike(Shape other) {
            return Math.abs(strokes - other.strokes) <= STROKES_APART
                    && codes.stream().anyMatch(other.codes::contains);
        }
    }

    /**
     * The characters in which two names differ, as 晴/睛, if each looks like the one in its place; empty if one does not, if the
     * names are the same or if one has more characters.
     */
    static List<String> alike(int[] ones, int[] others) {
        List<String> alike = new ArrayList<>();
        for (int at = 0; at < ones.length && ones.length == others.length; at++) {
            if (ones[at] != others[at]) {
                if (!alike(ones[at], others[at])) {
                    return List.of();
                }
                alike.add(Character.toString(ones[at]) + '/' + Character.toString(others[at]));
            }
        }
        return alike;
    }

    private static boolean alike(int character, int other) {
        Shape shape = SHAPES.get(character);
        Shape shapeOfOther = SHAPES.get(other);
        return shape != null && shapeOfOther != null && shape.isLike(shapeOfOther);
    }

    private static Map<Integer, Shape> read() {
        Map<Integer, Shape> shapes = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Shapes.class.getResourceAsStream("shapes.txt")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    String[] columns = line.split("\t", -1);
                    Shape shape = new Shape(List.of(columns[0]), Integer.parseInt(columns[1]));
                    columns[2].codePoints().forEach(character -> shapes.merge(character, shape, Shapes::both));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shapes;
    }

    private static Shape both(Shape known, Shape more) {
        List<String> codes = new ArrayList<>(known.codes());
        codes.addAll(more.codes());
        return new Shape(List.copyOf(codes), known.strokes());
    }
}

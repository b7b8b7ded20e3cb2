package org.baoxue.reporting.internal.form;

import java.util.List;
import org.baoxue.reporting.internal.form.FormSnapshot.Head;

/**
 * How a table lies on A4 so that it can be read and signed: narrow tables upright, wide ones across, and all on one page
 * when little is missing. Lengths are points; widths count characters of the default font, Chinese ones twice.
 */
final class Paper {

    private static final double SHORT_SIDE = 523;
    private static final double LONG_SIDE = 770;
    private static final double MARGINS = 22;
    private static final double CHARACTER = 5.25;
    private static final double PADDING = 3.75;
    private static final double TOLERANCE = 1.2;
    private static final double LINE = 15;
    private static final double ROW = 20;

    private final List<Head> columns;
    private double used;

    Paper(List<Head> columns) {
        this.columns = columns;
    }

    /** Notes that so much of the height is used, and returns it. */
    double use(double height) {
        used += height;
        return height;
    }

    /** Height of a row whose cells wrap. */
    double row(List<String> values) {
        int most = 1;
        for (int i = 0; i < values.size(); i++) {
            most = Math.max(most, lines(values.get(i), columns.get(i).width()));
        }
        return use(Math.max(ROW, most * LINE + 4));
    }

    /** Height of a text across the table. */
    double across(String text, double line) {
        return use(line * lines(text, columns.stream().mapToInt(Head::width).sum()));
    }

    boolean upright() {
        return width() <= SHORT_SIDE * TOLERANCE;
    }

    /** Whether everything goes on one page, slightly smaller at worst. */
    boolean onePage() {
        double across = upright() ? SHORT_SIDE : LONG_SIDE;
        double down = (upright() ? LONG_SIDE : SHORT_SIDE) - MARGINS;
        return used * Math.min(1, across / width()) <= down * TOLERANCE;
    }

    private double width() {
        return columns.stream()
                .mapToDouble(column -> column.width() * CHARACTER + PADDING)
                .sum();
    }

    private static int lines(String text, int width) {
        long needed = text.codePoints().mapToLong(c -> c > 0xFF ? 2 : 1).sum();
        return (int) Math.max(1, (needed + width - 1) / width);
    }
}

package org.baoxue.roster.internal.file;

/**
 * One cell.
 *
 * @param text its content without surrounding space; a number in plain digits
 * @param number whether the file stores it as a number, which keeps 15 digits at most
 */
public record Cell(String text, boolean number) {

    public static final Cell BLANK = new Cell("", false);

    /** A text cell, freed of surrounding and invisible characters and of the marks by which programs force text. */
    public static Cell text(String raw) {
        String clean = Texts.clean(raw);
        return clean.isEmpty() ? BLANK : new Cell(clean, false);
    }

    public boolean blank() {
        return text.isEmpty();
    }
}

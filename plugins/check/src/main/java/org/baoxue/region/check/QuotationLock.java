package org.baoxue.region.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lock file of a region: which words each rule quotes, and where they stand. One line for a rule, its parts separated by
 * tabs; lines that begin with # are remarks.
 */
record QuotationLock(SortedMap<String, Entry> entries) {

    /** Stands for a document whose text is not at hand. */
    static final String NOWHERE = "-";

    private static final String HEAD = "# layer/rule\tdocument\tfile\tline(s)\tSHA-256 of the folded quotation\n";

    /**
     * One quotation.
     *
     * @param document id of the document
     * @param file the file that holds it, or {@link #NOWHERE}
     * @param lines its line or lines there, or {@link #NOWHERE}
     * @param hash {@link Folded#hash()} of the quotation
     */
    record Entry(String document, String file, String lines, String hash) {}

    static QuotationLock read(Path file) throws IOException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] parts = line.split("\t", -1);
                if (!line.startsWith("#") && parts.length == 5) {
                    entries.put(parts[0], new Entry(parts[1], parts[2], parts[3], parts[4]));
                }
            }
        }
        return new QuotationLock(entries);
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        entries.forEach((rule, entry) -> text.append(
                String.join("\t", rule, entry.document(), entry.file(), entry.lines(), entry.hash()) + "\n"));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}

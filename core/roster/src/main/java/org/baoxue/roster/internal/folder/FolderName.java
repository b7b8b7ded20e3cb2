package org.baoxue.roster.internal.folder;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ListKind;

/**
 * The name of a file in the import folder, which says what it is: {@code kind__unit__date__full.xlsx} or
 * {@code …__delta.csv}, the kind in English or Chinese, such as {@code 学籍__341502__2026-11-20__full.xlsx}.
 */
final class FolderName {

    static final String EXPECTED = "文件名应为 kind__unit__yyyy-mm-dd__full|delta.xlsx|csv|txt，kind 为 enrolment、household、"
            + "attendance、poverty-relief、disabled 或 学籍、户籍、考勤、脱贫户、残联 (the name of the file does not say what it is)";

    private static final Pattern SHAPE = Pattern.compile(
            "(?<kind>[^_]+)__(?<unit>[A-Za-z0-9-]{1,32})__(?<day>\\d{4}-\\d{2}-\\d{2})__(?<extent>full|delta)"
                    + "\\.(xlsx|csv|txt)",
            Pattern.CASE_INSENSITIVE);

    private FolderName() {}

    /** What the file's name asks for; empty if it has another shape. */
    static Optional<ImportRequest> read(Path file) {
        String name = file.getFileName().toString();
        Matcher parts = SHAPE.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalDate day;
        try {
            day = LocalDate.parse(parts.group("day"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        boolean full = parts.group("extent").equalsIgnoreCase("full");
        return ListKind.of(parts.group("kind"))
                .map(kind -> new ImportRequest(kind, parts.group("unit"), day, full, name, file));
    }
}

package org.baoxue.reporting.internal.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.identity.InvalidIdentityException;
import org.baoxue.casework.survey.SurveyInput;
import org.baoxue.casework.survey.SurveyInput.About;
import org.baoxue.casework.survey.SurveyInput.Besides;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.SurveyResult;
import org.baoxue.roster.sheet.FilledSheet;
import org.baoxue.roster.sheet.FilledSheet.Line;

/** Reads the sheet of a survey round. For one thread. */
final class SheetReader {

    private static final int HEADER_WITHIN = 10;
    private static final int EXACT_DIGITS = 15;
    private static final Pattern ROUND = Pattern.compile(SheetWriter.ROUND + "\\s*(\\d{1,18})");

    private final Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
    private final List<Filled> filled = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int read;

    /** A line that can be recorded. */
    record Filled(Line line, SurveyInput input) {}

    /**
     * @throws Invalid if it is no such sheet, or that of another round
     */
    SheetReader(FilledSheet sheet, long round, String fileName) {
        List<Line> lines = sheet.lines();
        int header = header(lines, fileName);
        mustBe(lines.subList(0, header), round, fileName);
        for (Line line : lines.subList(header + 1, lines.size())) {
            if (text(line, SheetColumn.NUMBER).startsWith(SheetWriter.SIGNATURES)) {
                break;
            }
            if (said(line)) {
                read++;
                read(line);
            }
        }
    }

    List<Filled> filled() {
        return filled;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /** Lines with anything filled in. */
    int read() {
        return read;
    }

    /** Says why a line was left out; a number that names a child is not repeated. */
    Rejected refusal(Line line, SheetColumn column, String reason) {
        String value = column == SheetColumn.ID_NUMBER && !text(line, column).isEmpty() ? "***" : text(line, column);
        return new Rejected(line.number(), column.head(), value, reason);
    }

    private int header(List<Line> lines, String fileName) {
        for (int i = 0; i < Math.min(HEADER_WITHIN, lines.size()); i++) {
            columns.clear();
            Line line = lines.get(i);
            for (int column = 0; column < line.width(); column++) {
                int at = column;
                SheetColumn.of(line.text(column)).ifPresent(known -> columns.putIfAbsent(known, at));
            }
            if (columns.size() == SheetColumn.values().length) {
                return i;
            }
        }
        throw new Invalid(
                "/file",
                "%s 前%d行没有排查摸底表的表头，应有：%s (no head of a survey sheet)"
                        .formatted(
                                fileName,
                                HEADER_WITHIN,
                                Stream.of(SheetColumn.values())
                                        .map(SheetColumn::head)
                                        .collect(Collectors.joining("、"))));
    }

    private static void mustBe(List<Line> above, long round, String fileName) {
        Optional<String> named = above.stream()
                .map(line -> ROUND.matcher(line.text(0)))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
        if (!named.equals(Optional.of(Long.toString(round)))) {
            throw new Invalid(
                    "/file",
                    "%s 不是第%d轮的排查摸底表，表上写的轮次是 %s (the sheet of another round)"
                            .formatted(fileName, round, named.orElse("无")));
        }
    }

    /** Whether anybody wrote on the line. */
    private boolean said(Line line) {
        boolean answered = Stream.of(SheetColumn.OUTCOME, SheetColumn.SURVEYOR, SheetColumn.SIGNED_ON, SheetColumn.NOTE)
                .anyMatch(column -> !text(line, column).isEmpty());
        boolean found = isNew(line)
                && Stream.of(SheetColumn.NAME, SheetColumn.BIRTH_DATE, SheetColumn.ID_NUMBER)
                        .anyMatch(column -> !text(line, column).isEmpty());
        return answered || found;
    }

    private boolean isNew(Line line) {
        String number = text(line, SheetColumn.NUMBER);
        return number.isEmpty() || number.equals(SheetWriter.NEW);
    }

    private void read(Line line) {
        List<Rejected> faults = new ArrayList<>();
        Optional<SurveyOutcome> outcome = SurveyOutcome.of(text(line, SheetColumn.OUTCOME));
        if (outcome.isEmpty()) {
            faults.add(refusal(
                    line,
                    SheetColumn.OUTCOME,
                    "应为 %s 之一 (one of these words)"
                            .formatted(Stream.of(SurveyOutcome.values())
                                    .map(SurveyOutcome::chinese)
                                    .collect(Collectors.joining("、")))));
        }
        Optional<LocalDate> signed = date(line, SheetColumn.SIGNED_ON, faults);
        if (text(line, SheetColumn.SURVEYOR).isEmpty()) {
            faults.add(refusal(line, SheetColumn.SURVEYOR, "应为摸底人姓名 (the name of who asked and signed)"));
        }
        Optional<SurveyResult> result = outcome.flatMap(known -> signed.map(day -> new SurveyResult(
                known,
                text(line, SheetColumn.SURVEYOR),
                day,
                text(line, SheetColumn.NOTE),
                Optional.of(text(line, SheetColumn.CELL)).filter(cell -> !cell.isEmpty()))));
        Optional<SurveyInput> input = isNew(line) ? besides(line, result, faults) : about(line, result, faults);
        if (faults.isEmpty() && input.isPresent()) {
            filled.add(new Filled(line, input.get()));
        } else {
            rejected.addAll(faults);
        }
    }

    private Optional<SurveyInput> about(Line line, Optional<SurveyResult> result, List<Rejected> faults) {
        String number = text(line, SheetColumn.NUMBER);
        if (!number.matches("[1-9]\\d{0,8}")) {
            faults.add(refusal(line, SheetColumn.NUMBER, "应为本轮的编号，或“新” (a number of the round, or 新)"));
            return Optional.empty();
        }
        return result.map(known -> new About(
                Integer.parseInt(number),
                Optional.of(text(line, SheetColumn.NAME)).filter(name -> !name.isEmpty()),
                known));
    }

    private Optional<SurveyInput> besides(Line line, Optional<SurveyResult> result, List<Rejected> faults) {
        Optional<IdNumber> number = number(line, faults);
        boolean numbered = !text(line, SheetColumn.ID_NUMBER).isEmpty();
        Optional<LocalDate> birth =
                numbered ? number.map(IdNumber::birthDate) : date(line, SheetColumn.BIRTH_DATE, faults);
        if (text(line, SheetColumn.NAME).isEmpty()) {
            faults.add(refusal(line, SheetColumn.NAME, "新发现的孩子应有姓名 (a name)"));
        }
        return result.flatMap(known -> birth.map(
                day -> new Besides(text(line, SheetColumn.NAME), text(line, SheetColumn.SEX), day, number, known)));
    }

    private Optional<IdNumber> number(Line line, List<Rejected> faults) {
        String text = text(line, SheetColumn.ID_NUMBER);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (line.isNumber(columns.get(SheetColumn.ID_NUMBER)) && text.length() > EXACT_DIGITS) {
            faults.add(refusal(
                    line,
                    SheetColumn.ID_NUMBER,
                    "号码被存成数字，第15位以后的数字已丢失，请设为文本格式重新填写 (stored as a number: digits are lost)"));
            return Optional.empty();
        }
        try {
            return Optional.of(IdNumber.of(text));
        } catch (InvalidIdentityException e) {
            faults.add(refusal(line, SheetColumn.ID_NUMBER, e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<LocalDate> date(Line line, SheetColumn column, List<Rejected> faults) {
        Optional<LocalDate> day = line.date(columns.get(column));
        if (day.isEmpty()) {
            faults.add(refusal(line, column, "应为日期，如 2026-09-07 (a date)"));
        }
        return day;
    }

    private String text(Line line, SheetColumn column) {
        return line.text(columns.get(column));
    }
}

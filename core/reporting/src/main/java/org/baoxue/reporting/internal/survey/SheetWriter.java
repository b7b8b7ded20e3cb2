package org.baoxue.reporting.internal.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.survey.SurveyEntry;
import org.baoxue.casework.survey.SurveyEntry.Answer;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.SurveyRound;
import org.baoxue.reporting.internal.form.PrintedSheet;
import org.baoxue.reporting.internal.form.PrintedSheet.Column;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the sheet of a survey round. Pure. */
final class SheetWriter {

    static final String NEW = "新";
    static final String ROUND = "排查轮次";
    /** Begins the line of signatures, below which nothing is read. */
    static final String SIGNATURES = "摸底人（签字）";

    private static final int ROOM_FOR_NEW = 10;
    private static final double HANDWRITING = 24;
    private static final double TWO_LINES = 30;
    private static final int BODY = 3;

    private SheetWriter() {}

    /**
     * The workbook.
     *
     * @param cellName name of the one cell that is printed; empty for several
     * @param imprint who printed it and when
     */
    static byte[] write(SurveyRound round, Optional<String> cellName, List<SurveyEntry> entries, String imprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            List<List<Object>> rows = new ArrayList<>();
            entries.forEach(entry -> rows.add(cells(entry)));
            for (int i = 0; i < ROOM_FOR_NEW; i++) {
                rows.add(blank(cellName));
            }
            Worksheet sheet = PrintedSheet.add(
                    workbook,
                    round.line() == Line.GOVERNMENT ? "排查摸底表（户籍线）" : "排查摸底表（学校线）",
                    subtitle(round, cellName),
                    Stream.of(SheetColumn.values())
                            .map(column -> new Column(column.head(), column.width()))
                            .toList(),
                    rows);
            sheet.range(1, 0, 1, SheetColumn.values().length - 1)
                    .style()
                    .merge()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.rowHeight(1, TWO_LINES);
            for (int row = 0; row < rows.size(); row++) {
                sheet.rowHeight(BODY + row, HANDWRITING);
            }
            int below = BODY + rows.size() + 1;
            sheet.value(
                    below,
                    0,
                    SIGNATURES
                            + "：______________    村（组）干部或班主任（签字）：______________    负责人（签字）：______________    日期：____年__月__日");
            sheet.rowHeight(below, HANDWRITING);
            sheet.value(below + 1, 0, "谁摸底、谁签字、谁负责；不漏一户、不差一人。名单外发现的孩子填在编号为“新”的行。");
            sheet.footer(imprint, Position.LEFT, 9);
            outcomes(workbook, sheet, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String subtitle(SurveyRound round, Optional<String> cellName) {
        return "%s %d　%s　%s%s至%s　平台建议格式　依据：%s"
                .formatted(
                        ROUND,
                        round.number(),
                        round.unitName(),
                        cellName.map(name -> name + "　").orElse(""),
                        round.first(),
                        round.last(),
                        round.rules().isEmpty() ? "方案未规定" : sentences(round));
    }

    /** The plan's words alone: a rule's key says nothing to who fills in the sheet. */
    private static String sentences(SurveyRound round) {
        return round.rules().stream()
                .map(rule -> rule.replaceFirst("^[^“]*(?=“)", ""))
                .collect(Collectors.joining("；"));
    }

    private static List<Object> cells(SurveyEntry entry) {
        Optional<Answer> answer = entry.answer();
        return List.of(
                entry.number(),
                entry.household() == 0 ? "" : entry.household(),
                entry.cellName(),
                entry.name().orElse(""),
                entry.sex().orElse(""),
                entry.birthDate().map(Object::toString).orElse(""),
                "",
                answer.map(known -> known.outcome().chinese()).orElse(""),
                answer.map(Answer::surveyor).orElse(""),
                answer.map(known -> known.signedOn().toString()).orElse(""),
                answer.flatMap(Answer::note).orElse(""));
    }

    private static List<Object> blank(Optional<String> cellName) {
        List<Object> cells = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values()) {
            cells.add(
                    switch (column) {
                        case NUMBER -> NEW;
                        case CELL -> cellName.orElse("");
                        default -> "";
                    });
        }
        return cells;
    }

    /** The codes stand on a sheet of their own, from which the column is chosen. */
    private static void outcomes(Workbook workbook, Worksheet sheet, int rows) {
        Worksheet codes = workbook.newWorksheet("结果代码");
        codes.value(0, 0, "结果");
        codes.value(0, 1, "须写凭证");
        codes.width(0, 18);
        codes.width(1, 12);
        SurveyOutcome[] all = SurveyOutcome.values();
        for (int i = 0; i < all.length; i++) {
            codes.value(i + 1, 0, all[i].chinese());
            codes.value(i + 1, 1, all[i].needsProof() ? "是" : "否");
        }
        sheet.range(BODY, SheetColumn.OUTCOME.ordinal(), BODY + rows - 1, SheetColumn.OUTCOME.ordinal())
                .validateWithList(codes.range(1, 0, all.length, 0));
    }
}

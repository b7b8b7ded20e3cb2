package org.baoxue.reporting.internal.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.entry.DueChild;
import org.baoxue.casework.entry.EntryCell;
import org.baoxue.casework.entry.EntryQuery;
import org.baoxue.casework.entry.EntryRound;
import org.baoxue.casework.entry.EntryRounds;
import org.baoxue.casework.entry.EntryStanding;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.entry.EntrySheets;
import org.baoxue.reporting.internal.form.PrintedSheet;
import org.baoxue.reporting.internal.form.PrintedSheet.Column;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link EntrySheets} on {@link EntryRounds}, which keeps the gate. */
@Component(service = EntrySheets.class)
public final class EntrySheetsService implements EntrySheets {

    private static final double HANDWRITING = 24;
    private static final int BODY = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Due.ZONE);
    private static final List<Column> COLUMNS = List.of(
            new Column("编号", 6),
            new Column("村组或原学校", 20),
            new Column("姓名", 10),
            new Column("性别", 6),
            new Column("出生日期", 12),
            new Column("类别", 14),
            new Column("通知书", 16),
            new Column("回执", 12),
            new Column("已知情况", 20),
            new Column("查明的去向、凭证", 36),
            new Column("走访人签字", 12),
            new Column("日期", 12));

    private final EntryRounds rounds;
    private final Clock clock;

    @Activate
    public EntrySheetsService(@Reference EntryRounds rounds, @Reference Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public byte[] print(Actor actor, long number, Optional<String> cell) {
        EntryRound round = rounds.round(actor, number);
        Optional<String> name = cell.map(wanted -> rounds.cells(actor, number).stream()
                .filter(known -> known.id().equals(wanted))
                .map(EntryCell::name)
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("第%d轮没有村组或学校 %s (no such cell in the round)".formatted(number, wanted))));
        List<DueChild> children = Stream.of(EntryStanding.IN_QUESTION, EntryStanding.NOTIFIED)
                .flatMap(standing -> standing(actor, number, cell, standing).stream())
                .sorted(Comparator.comparingInt(DueChild::number))
                .toList();
        return write(round, name, children, "打印：%s %s".formatted(actor.name(), TIME.format(clock.instant())));
    }

    private List<DueChild> standing(Actor actor, long number, Optional<String> cell, EntryStanding standing) {
        return Page.all(page ->
                rounds.children(actor, number, new EntryQuery(Optional.empty(), Optional.of(standing), cell, page)));
    }

    private static byte[] write(EntryRound round, Optional<String> cell, List<DueChild> children, String imprint) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            Worksheet sheet = PrintedSheet.add(
                    workbook,
                    "未注册学生走访表",
                    "秋季入学 第%d轮　%s　%d学年　%s报到截止日%s　未注册%d人　平台建议格式"
                            .formatted(
                                    round.number(),
                                    round.unitName(),
                                    round.schoolYear(),
                                    cell.map(name -> name + "　").orElse(""),
                                    round.reportBy(),
                                    children.size()),
                    COLUMNS,
                    children.stream().map(EntrySheetsService::cells).toList());
            for (int row = 0; row < children.size(); row++) {
                sheet.rowHeight(BODY + row, HANDWRITING);
            }
            int below = BODY + children.size() + 1;
            sheet.value(below, 0, "走访人（签字）：______________    负责人（签字）：______________    日期：____年__月__日");
            sheet.rowHeight(below, HANDWRITING);
            sheet.footer(imprint, Position.LEFT, 9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Object> cells(DueChild child) {
        return List.of(
                child.number(),
                child.cellName(),
                child.name().orElse(""),
                child.sex().orElse(""),
                child.birthDate().map(Object::toString).orElse(""),
                child.part().chinese(),
                child.notice().map(DocumentId::toString).orElse("未出具"),
                child.slip().map(slip -> slip.on().toString()).orElse(""),
                child.answer()
                        .map(told -> told.outcome().chinese()
                                + told.note().map(words -> "：" + words).orElse(""))
                        .orElse(""),
                "",
                "",
                "");
    }
}

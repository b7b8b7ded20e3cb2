package org.baoxue.reporting.internal.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.casework.status.StatusLedger;
import org.baoxue.casework.status.StatusOfChild;
import org.baoxue.casework.status.StatusProvenance;
import org.baoxue.casework.status.StatusSheet;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.internal.form.PrintedSheet;
import org.baoxue.reporting.internal.form.PrintedSheet.Column;
import org.baoxue.reporting.status.StatusLedgers;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link StatusLedgers} on {@link ChildStatuses}, which keeps the gate. */
@Component(service = StatusLedgers.class)
public final class StatusLedgersService implements StatusLedgers {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Due.ZONE);

    private static final int HEAD_ROWS = 3;
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 6),
            new Column("学生代号", 28),
            new Column("姓名", 10),
            new Column("性别", 6),
            new Column("出生日期", 12),
            new Column("身份证件号", 20),
            new Column("户籍地", 14),
            new Column("学校", 18),
            new Column("年级", 8),
            new Column("班级", 16),
            new Column("状态", 14),
            new Column("自何日", 12),
            new Column("依据", 14),
            new Column("备注", 24));

    private final ChildStatuses statuses;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public StatusLedgersService(
            @Reference ChildStatuses statuses, @Reference Units units, @Reference Audit audit, @Reference Clock clock) {
        this.statuses = statuses;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public DocumentFile xlsx(Actor actor, String unit, StatusLedger ledger, Optional<LocalDate> on) {
        StatusSheet sheet = statuses.sheet(actor, unit, on);
        List<StatusOfChild> children = sheet.of(ledger);
        StatusProvenance from = sheet.from();
        audit.record(
                actor,
                Action.STATUS_READ,
                sheet.unit(),
                "%s %s，%d人 (ledger downloaded)".formatted(ledger.chinese(), from.day(), children.size()));
        String subtitle = "%s　%s　共%d人　生成：%s %s　平台建议格式"
                .formatted(sheet.unitName(), from.day(), children.size(), actor.name(), TIME.format(clock.instant()));
        return new DocumentFile(
                "%s-%s-%s.xlsx".formatted(ledger.chinese(), sheet.unit(), from.day()),
                ReportFormat.XLSX.mediaType(),
                write(ledger.chinese(), subtitle, children, from));
    }

    private byte[] write(String title, String subtitle, List<StatusOfChild> children, StatusProvenance from) {
        UnitTree tree = units.tree();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            List<List<Object>> rows = new ArrayList<>();
            for (StatusOfChild child : children) {
                rows.add(cells(rows.size() + 1, child, tree));
            }
            Worksheet printed = PrintedSheet.add(workbook, title, subtitle, COLUMNS, rows);
            int below = HEAD_ROWS + rows.size() + 1;
            printed.value(below, 0, "名册第%d号 %s".formatted(from.rosterSequence(), from.rosterHash()));
            printed.value(below + 1, 0, "政策 " + from.policyHash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Object> cells(int number, StatusOfChild child, UnitTree tree) {
        return List.of(
                number,
                child.child().value(),
                child.name(),
                child.sex(),
                child.birthDate().toString(),
                child.idNumber().orElse(""),
                child.division().map(DivisionCode::digits).orElse(""),
                name(child.school(), tree),
                child.grade().orElse(""),
                name(child.classId(), tree),
                child.status().chinese(),
                child.since().map(LocalDate::toString).orElse(""),
                child.basis().chinese(),
                child.note());
    }

    private static String name(Optional<String> unit, UnitTree tree) {
        return unit.map(id -> tree.find(id).map(Unit::name).orElse(id)).orElse("");
    }
}

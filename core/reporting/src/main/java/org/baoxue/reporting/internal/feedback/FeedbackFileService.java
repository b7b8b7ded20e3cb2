package org.baoxue.reporting.internal.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.casework.reconciliation.FeedbackRow;
import org.baoxue.casework.reconciliation.FeedbackTo;
import org.baoxue.casework.reconciliation.Feedbacks;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.feedback.FeedbackFiles;
import org.baoxue.reporting.internal.form.PrintedSheet;
import org.baoxue.reporting.internal.form.PrintedSheet.Column;
import org.dhatim.fastexcel.Workbook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FeedbackFiles} from explained differences. */
@Component(service = FeedbackFiles.class)
public final class FeedbackFileService implements FeedbackFiles {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Due.ZONE);

    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 6),
            new Column("名单", 16),
            new Column("行政区划代码", 14),
            new Column("姓名", 10),
            new Column("证件号码", 20),
            new Column("问题", 16),
            new Column("对应姓名", 10),
            new Column("对应证件号码", 20),
            new Column("对应学校", 20),
            new Column("依据", 36),
            new Column("凭证", 36),
            new Column("核查人", 16),
            new Column("核查时间", 16));

    private final Feedbacks feedbacks;
    private final Units units;
    private final Clock clock;

    @Activate
    public FeedbackFileService(@Reference Feedbacks feedbacks, @Reference Units units, @Reference Clock clock) {
        this.feedbacks = feedbacks;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public byte[] xlsx(Actor actor, String unit, FeedbackTo to, String reason) {
        List<FeedbackRow> rows = feedbacks.rows(actor, unit, to, reason);
        UnitTree tree = units.tree();
        String imprint = "%s　报送：%s　平台建议格式　导出人：%s　时间：%s　用途：%s"
                .formatted(tree.get(unit).name(), to.chinese(), actor.name(), moment(clock.instant()), reason.strip());
        List<List<Object>> cells = new ArrayList<>();
        for (FeedbackRow row : rows) {
            cells.add(cells(cells.size() + 1, row, tree));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            PrintedSheet.add(workbook, to.title(), imprint, COLUMNS, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<Object> cells(int number, FeedbackRow row, UnitTree tree) {
        Optional<FeedbackRow.Person> other = row.other();
        return List.of(
                number,
                row.comparison().chinese(),
                row.division().digits(),
                row.listed().name(),
                row.listed().idNumber(),
                row.explanation().chinese(),
                other.map(FeedbackRow.Person::name).orElse(""),
                other.map(FeedbackRow.Person::idNumber).orElse(""),
                school(
                        tree,
                        other.map(FeedbackRow.Person::school)
                                .orElse(row.listed().school())),
                row.evidence(),
                row.proof(),
                row.by(),
                moment(row.at()));
    }

    private static String school(UnitTree tree, String id) {
        return tree.find(id).map(Unit::name).orElse(id);
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }
}

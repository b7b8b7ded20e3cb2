package org.baoxue.reporting.internal.survey;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.ImportReport;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Problem;
import org.baoxue.casework.survey.SurveyCell;
import org.baoxue.casework.survey.SurveyEntry;
import org.baoxue.casework.survey.SurveyRecorded;
import org.baoxue.casework.survey.SurveyRecorded.Change;
import org.baoxue.casework.survey.SurveyRecorded.Refused;
import org.baoxue.casework.survey.SurveyRecorded.Taken;
import org.baoxue.casework.survey.SurveyRound;
import org.baoxue.casework.survey.Surveys;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.internal.survey.SheetReader.Filled;
import org.baoxue.reporting.survey.SurveySheets;
import org.baoxue.roster.sheet.FilledSheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link SurveySheets} on {@link Surveys}, which keeps the gate. */
@Component(service = SurveySheets.class)
public final class SurveySheetsService implements SurveySheets {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Due.ZONE);

    private final Surveys surveys;
    private final Clock clock;

    @Activate
    public SurveySheetsService(@Reference Surveys surveys, @Reference Clock clock) {
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public byte[] print(Actor actor, long number, Optional<String> cell) {
        SurveyRound round = surveys.round(actor, number);
        Optional<String> name = cell.map(wanted -> surveys.coverage(actor, number).stream()
                .filter(known -> known.id().equals(wanted))
                .map(SurveyCell::name)
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("第%d轮没有小组或班级 %s (no such cell in the round)".formatted(number, wanted))));
        List<SurveyEntry> entries = surveys.sheet(actor, number, cell);
        return SheetWriter.write(
                round, name, entries, "打印：%s %s".formatted(actor.name(), TIME.format(clock.instant())));
    }

    @Override
    public ImportReport read(Actor actor, long number, Path file, String fileName) {
        surveys.round(actor, number);
        SheetReader sheet = new SheetReader(FilledSheet.read(file), number, fileName);
        List<SurveyRecorded> recorded = surveys.record(
                actor, number, sheet.filled().stream().map(Filled::input).toList());
        List<Rejected> rejected = new ArrayList<>(sheet.rejected());
        for (int i = 0; i < recorded.size(); i++) {
            if (recorded.get(i) instanceof Refused refused) {
                Problem problem = refused.problem();
                SheetColumn column =
                        problem instanceof Invalid invalid ? SheetColumn.at(invalid.pointer()) : SheetColumn.NUMBER;
                rejected.add(sheet.refusal(sheet.filled().get(i).line(), column, problem.getMessage()));
            }
        }
        rejected.sort(Comparator.comparing(Rejected::row));
        return new ImportReport(
                sheet.read(),
                count(recorded, Change.ADDED),
                count(recorded, Change.CHANGED),
                count(recorded, Change.UNCHANGED),
                rejected);
    }

    private static int count(List<SurveyRecorded> recorded, Change change) {
        return (int) recorded.stream()
                .filter(one -> one instanceof Taken taken && taken.change() == change)
                .count();
    }
}

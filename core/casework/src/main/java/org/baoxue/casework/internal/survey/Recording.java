package org.baoxue.casework.internal.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Problem;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.casework.survey.SurveyInput;
import org.baoxue.casework.survey.SurveyInput.About;
import org.baoxue.casework.survey.SurveyInput.Besides;
import org.baoxue.casework.survey.SurveyRecorded;
import org.baoxue.casework.survey.SurveyRecorded.Change;
import org.baoxue.casework.survey.SurveyRecorded.Refused;
import org.baoxue.casework.survey.SurveyRecorded.Taken;
import org.baoxue.casework.survey.SurveyResult;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Pseudonyms;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;

/** Checks and keeps what surveyors bring back to one round. For one thread. */
final class Recording {

    private static final String TAKEN = "同一批学生同时有人登记，请重新提交 (somebody else records the same children)";

    private final Database database;
    private final Gate gate;
    private final Roster roster;
    private final Pseudonyms pseudonyms;
    private final UnitTree tree;
    private final Cells cells;
    private final RoundRow round;
    private final Actor actor;
    private final ScopeFilter scope;
    private final LocalDate today;
    private final Instant now;

    Recording(
            Database database,
            Gate gate,
            Roster roster,
            Pseudonyms pseudonyms,
            UnitTree tree,
            RoundRow round,
            Actor actor,
            LocalDate today,
            Instant now) {
        this.database = database;
        this.gate = gate;
        this.roster = roster;
        this.pseudonyms = pseudonyms;
        this.tree = tree;
        this.cells = new Cells(tree);
        this.round = round;
        this.actor = actor;
        this.scope = gate.scope(actor, Action.SURVEY_RECORD);
        this.today = today;
        this.now = now;
    }

    /** Records lines that fit into one transaction. */
    List<SurveyRecorded> record(List<SurveyInput> lines) {
        Set<Integer> numbers = lines.stream()
                .flatMap(line -> line instanceof About about ? Stream.of(about.entry()) : Stream.empty())
                .collect(Collectors.toSet());
        List<EntryRow> rows = database.read(handle -> SurveyStore.lookUp(handle, round.id(), numbers));
        Persons persons = Persons.of(roster, children(rows, lines));
        Map<Integer, EntryRow> known = rows.stream().collect(Collectors.toMap(EntryRow::entryNo, row -> row));
        int highest = database.read(handle -> SurveyStore.highest(handle, round.id()));
        List<SurveyRecorded> recorded = new ArrayList<>();
        List<EntryRow> fresh = new ArrayList<>();
        Map<Integer, EntryRow> answered = new HashMap<>();
        for (SurveyInput line : lines) {
            try {
                EntryRow before = line instanceof About about
                        ? about(about, known, persons)
                        : besides((Besides) line, known, highest + 1);
                SurveyResult result = checked(line.result(), before, persons);
                String cell = cell(result, before);
                if (before.says(result, cell)) {
                    recorded.add(new Taken(before.entryNo(), Change.UNCHANGED));
                    continue;
                }
                if (answered.containsKey(before.entryNo())) {
                    throw new Invalid("/entry", "同一名学生写了两行 (the child is named twice)");
                }
                if (!known.containsKey(before.entryNo())) {
                    fresh.add(before);
                    highest = before.entryNo();
                }
                EntryRow after = before.answered(result, cell, actor.name(), now);
                known.put(after.entryNo(), after);
                answered.put(after.entryNo(), after);
                recorded.add(new Taken(after.entryNo(), before.answers() == 0 ? Change.ADDED : Change.CHANGED));
            } catch (Problem problem) {
                recorded.add(new Refused(problem));
            }
        }
        keep(fresh, List.copyOf(answered.values()));
        return recorded;
    }

    private Set<ChildId> children(List<EntryRow> rows, List<SurveyInput> lines) {
        return Stream.concat(
                        rows.stream().flatMap(row -> row.child().stream()),
                        lines.stream()
                                .flatMap(line -> line instanceof Besides besides
                                        ? besides.idNumber().map(pseudonyms::of).stream()
                                        : Stream.empty()))
                .collect(Collectors.toSet());
    }

    private void keep(List<EntryRow> fresh, List<EntryRow> answered) {
        if (answered.isEmpty()) {
            return;
        }
        try {
            database.write(handle -> {
                if (SurveyStore.ROUNDS
                        .find(handle, round.id())
                        .filter(RoundRow::closed)
                        .isPresent()) {
                    throw SurveyService.closed(round);
                }
                if (!fresh.isEmpty()) {
                    SurveyStore.add(handle, fresh);
                }
                for (EntryRow row : answered) {
                    if (!SurveyStore.answer(handle, row)) {
                        throw new Conflict(TAKEN);
                    }
                }
                return null;
            });
        } catch (DuplicateKeyException e) {
            Conflict conflict = new Conflict(TAKEN);
            conflict.initCause(e);
            throw conflict;
        }
    }

    private EntryRow about(About line, Map<Integer, EntryRow> known, Persons persons) {
        EntryRow row = Optional.ofNullable(known.get(line.entry()))
                .orElseThrow(() ->
                        new NotFound("第%d轮没有编号%d (no such number in the round)".formatted(round.id(), line.entry())));
        inScope(row);
        Optional<String> name = persons.name(row);
        if (line.name().isPresent() && name.isPresent() && !line.name().equals(name)) {
            throw new Invalid("/name", "与编号%d的学生姓名不符，可能错行 (not the name of this number)".formatted(line.entry()));
        }
        return row;
    }

    private EntryRow besides(Besides line, Map<Integer, EntryRow> known, int next) {
        if (line.name().isBlank() || line.name().length() > 100) {
            throw new Invalid("/name", "姓名应为1至100字 (1 to 100 characters)");
        }
        String sex = line.idNumber().map(number -> number.male() ? "男" : "女").orElse(line.sex());
        if (!sex.equals("男") && !sex.equals("女")) {
            throw new Invalid("/sex", "应为男或女，实为 '%s' (男 or 女)".formatted(line.sex()));
        }
        LocalDate birth = line.idNumber().map(IdNumber::birthDate).orElse(line.birthDate());
        if (birth.isAfter(today)) {
            throw new Invalid("/birthDate", "出生日期%s在今天之后 (born in the future)".formatted(birth));
        }
        Optional<ChildId> child = line.idNumber().map(pseudonyms::of);
        EntryRow fresh = home(
                line,
                new EntryRow(
                        round.id(),
                        next,
                        child.map(ChildId::value).orElse(null),
                        false,
                        0,
                        null,
                        null,
                        "",
                        line.name().strip(),
                        sex,
                        birth,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        inScope(fresh);
        child.flatMap(one -> database.read(handle -> SurveyStore.numberOf(handle, round.id(), one.value())))
                .filter(number ->
                        !known.containsKey(number) || known.get(number).listed())
                .ifPresent(number -> {
                    throw new Invalid("/idNumber", "该生已在本轮名单，编号%d (already in the round)".formatted(number));
                });
        return known.values().stream()
                .filter(row -> !row.listed() && same(row, fresh))
                .findFirst()
                .orElse(fresh);
    }

    private static boolean same(EntryRow one, EntryRow other) {
        if (one.childId() != null && other.childId() != null) {
            return one.childId().equals(other.childId());
        }
        return one.name().equals(other.name())
                && one.sex().equals(other.sex())
                && one.birthDate().equals(other.birthDate());
    }

    /** Where a child found besides belongs: to a class on the school line, to a village or group on the household line. */
    private EntryRow home(Besides line, EntryRow row) {
        String cell = line.result()
                .cell()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new Invalid("/cell", "请写明所在村民小组、村或班级 (say where the child was found)"));
        SurveyPlaces places = new SurveyPlaces(tree, tree.get(round.unitId()));
        return switch (round.side()) {
            case EDUCATION ->
                places.schoolClass(cell)
                        .map(found -> at(row, null, found.id(), found.id()))
                        .orElseThrow(() ->
                                new Invalid("/cell", "'%s' 不是本轮的班级，请写班级代码 (no class of the round)".formatted(cell)));
            case GOVERNMENT ->
                places.village(cell)
                        .map(found -> at(row, found.division().digits(), null, found.id()))
                        .orElseThrow(() -> new Invalid(
                                "/cell",
                                "'%s' 不是本轮的村或村民小组，请写单位代码或全名 (no village or group of the round)".formatted(cell)));
        };
    }

    private static EntryRow at(EntryRow row, String division, String classId, String cell) {
        return new EntryRow(
                row.roundId(),
                row.entryNo(),
                row.childId(),
                row.listed(),
                row.householdNo(),
                division,
                classId,
                cell,
                row.name(),
                row.sex(),
                row.birthDate(),
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void inScope(EntryRow row) {
        Optional<DivisionCode> place = row.place();
        Optional<Unit> schoolClass = Optional.ofNullable(row.classId()).flatMap(tree::find);
        if (place.filter(scope::covers).isEmpty()
                && schoolClass.filter(scope::covers).isEmpty()) {
            gate.require(
                    actor,
                    Action.SURVEY_RECORD,
                    "survey:%d/%d".formatted(row.roundId(), row.entryNo()),
                    schoolClass,
                    place.stream().toList());
        }
    }

    private SurveyResult checked(SurveyResult result, EntryRow row, Persons persons) {
        String surveyor = result.surveyor().strip();
        if (surveyor.isEmpty() || surveyor.length() > 100) {
            throw new Invalid("/surveyor", "请写明摸底人，谁摸底、谁签字、谁负责 (say who asked and signed)");
        }
        LocalDate signed = result.signedOn();
        if (signed.isBefore(round.firstDay()) || signed.isAfter(today)) {
            throw new Invalid(
                    "/signedOn",
                    "签字日期应在%s至今天%s之间，实为%s (the day is not possible)".formatted(round.firstDay(), today, signed));
        }
        SurveyResult clean = new SurveyResult(
                result.outcome(), surveyor, signed, result.note().strip(), result.cell());
        SurveyChecks.fits(clean, row, persons);
        return clean;
    }

    private String cell(SurveyResult result, EntryRow row) {
        Optional<String> wanted = result.cell().map(String::strip).filter(text -> !text.isEmpty());
        if (wanted.isEmpty() || !row.listed()) {
            return row.cell();
        }
        String text = wanted.get();
        if (text.equals(row.cell()) || text.equals(Cells.name(tree, row.cell()))) {
            return row.cell();
        }
        return row.place()
                .flatMap(place -> cells.named(place, text))
                .orElseThrow(() -> new Invalid(
                        "/cell", "'%s' 不是该生所在村的村民小组（班级以学籍为准） (no group of the child's village)".formatted(text)));
    }
}

package org.baoxue.casework.entry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.internal.document.EntryNoticesService;
import org.baoxue.casework.internal.document.TemplateFiles;
import org.baoxue.casework.internal.entry.EntryRoundsService;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.reconciliation.Reconciliations;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.testing.Compared;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;

/** A town with two villages, and lists that a test writes child by child. */
final class EntryCounty implements AutoCloseable {

    static final NoticeOrder PLAIN = new NoticeOrder(Optional.empty(), Optional.empty(), Optional.empty());
    static final EntryQuery EVERY_CHILD =
            new EntryQuery(Optional.empty(), Optional.empty(), Optional.empty(), PageRequest.FIRST);

    final StoryCounty county;
    final Reconciliations comparisons;
    final EntryRoundsService rounds;
    final EntryNoticesService notices;
    private final Database database;
    final Actor village;
    final Actor otherVillage;
    private final String town;

    EntryCounty(Database database, Path folder, PolicySnapshot plan, String town, String morning) {
        this.town = town;
        this.database = database;
        county = new StoryCounty(database, folder, plan, town, town, morning);
        Unit gov = county.access.units().tree().get("GOV");
        Unit central = county.access.units().tree().get("CS");
        Unit village = gov.below("V1", "幸福村", UnitKind.VILLAGE, new DivisionCode(town + "201"));
        Unit other = gov.below("V2", "和平村", UnitKind.VILLAGE, new DivisionCode(town + "202"));
        Unit junior = central.below("S2", "第二中学", UnitKind.SCHOOL, new DivisionCode(town));
        Unit primary = county.access.units().tree().get("S1");
        county.access.given(List.of(
                gov,
                village,
                other,
                junior,
                schoolClass(primary, 1, "一年级"),
                schoolClass(primary, 2, "二年级"),
                schoolClass(primary, 4, "四年级"),
                schoolClass(primary, 5, "五年级"),
                schoolClass(primary, 6, "六年级"),
                schoolClass(junior, 6, "六年级"),
                schoolClass(junior, 7, "七年级"),
                schoolClass(junior, 9, "九年级")));
        this.village = county.access.actor(Role.TOWNSHIP, village);
        this.otherVillage = county.access.actor(Role.TOWNSHIP, other);
        rounds = rounds(county.roster());
        comparisons = Compared.over(database, county);
        notices = notices(county.roster(), county.clock);
    }

    /** The service over another roster. */
    EntryRoundsService rounds(Roster roster) {
        return new EntryRoundsService(
                database,
                county.access.gate(),
                county.access.units(),
                roster,
                county.policies,
                county.cases,
                county.clock);
    }

    /** The service over another roster and clock. */
    EntryNoticesService notices(Roster roster, Clock clock) {
        return new EntryNoticesService(
                database,
                new CaseBook(database, county.clock),
                rounds,
                county.access.gate(),
                county.access.units(),
                roster,
                county.access.masking(),
                county.policies,
                new TemplateFiles((region, name) -> Optional.empty()),
                county.ownTemplates,
                clock);
    }

    private static Unit schoolClass(Unit school, int grade, String name) {
        return school.below("%s-G%d".formatted(school.id(), grade), name + "（1）班", UnitKind.CLASS, school.division());
    }

    /** A row of the household list; the village is the first. */
    String resident(String name, String birth) {
        return residentOf("201", name, birth);
    }

    String residentOf(String village, String name, String birth) {
        return "%s,%s,女,%s,%s,%s的家长,13900000001,幸福路1号%n"
                .formatted(name, number(name, birth), birth, town + village, name);
    }

    String pupil(String school, String grade, String name, String birth) {
        return pupilOf(town + "201", school, grade, name, birth);
    }

    /** A pupil whose household is in that place. */
    String pupilOf(String household, String school, String grade, String name, String birth) {
        return "%1$s,%2$s,1班,%3$s,%4$s,G%4$s,女,%5$s,%6$s,%3$s的家长,13900000001,幸福路1号%n"
                .formatted(school, grade, name, number(name, birth), birth, household);
    }

    /** One child, one number. */
    private String number(String name, String birth) {
        String first17 = "%s%s%03d"
                .formatted(town.substring(0, 6), birth.replace("-", ""), Math.floorMod(name.hashCode(), 450) * 2 + 2);
        return first17 + IdNumber.checkCharacter(first17);
    }

    /** A pupil of the current list. */
    ChildId pupilNamed(String name) {
        return county.roster()
                .enrolled(
                        county.bureau,
                        new EnrolmentQuery(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(name),
                                OptionalLong.empty(),
                                PageRequest.FIRST))
                .items()
                .get(0)
                .child();
    }

    void lists(String pupils, String... residents) {
        county.lists(pupils, String.join("", Arrays.asList(residents)));
    }

    EntryRound open(int year) {
        return rounds.open(county.township, new EntryOpening("GOV", year, Optional.empty()));
    }

    DueChild child(EntryRound round, String name) {
        return rounds.children(county.bureau, round.number(), EVERY_CHILD).items().stream()
                .filter(child -> child.name().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    List<String> names(EntryRound round, EntryPart part) {
        return rounds
                .children(
                        county.bureau,
                        round.number(),
                        new EntryQuery(Optional.of(part), Optional.empty(), Optional.empty(), PageRequest.FIRST))
                .items()
                .stream()
                .map(child -> child.name().orElseThrow())
                .toList();
    }

    EntryRound again(EntryRound round) {
        return rounds.round(county.bureau, round.number());
    }

    static EntryAnswer answer(SurveyOutcome outcome, String toldBy, LocalDate on, String note) {
        return new EntryAnswer(outcome, toldBy, on, note, Optional.empty(), Optional.empty());
    }

    DueChild says(EntryRound round, String name, SurveyOutcome outcome, String on, String note) {
        return rounds.record(
                county.township,
                round.number(),
                child(round, name).number(),
                answer(outcome, "孙组长", LocalDate.parse(on), note));
    }

    DueChild postponed(EntryRound round, String name, String approver, String on, String until) {
        return rounds.record(
                county.township,
                round.number(),
                child(round, name).number(),
                new EntryAnswer(
                        SurveyOutcome.POSTPONED,
                        "孙组长",
                        LocalDate.parse(on),
                        "县医院诊断证明，监护人申请",
                        Optional.of(approver),
                        Optional.of(LocalDate.parse(until))));
    }

    @Override
    public void close() {
        county.close();
    }
}

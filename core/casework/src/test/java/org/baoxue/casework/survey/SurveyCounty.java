package org.baoxue.casework.survey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.Line;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.internal.survey.SurveyService;
import org.baoxue.casework.survey.SurveyInput.About;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;

/** 金安 with a village of two groups, four children of school age in three households, and a class of two. */
final class SurveyCounty implements AutoCloseable {

    static final String TOWN = "341502101";
    static final String VILLAGE = "341502101201";
    static final String HOUSEHOLDS = row("王小明", "34150220170305001", "男", "2017-03-05", "王大明", "幸福村一组1号")
            + row("李小花", "34150220170602002", "女", "2017-06-02", "李大山", "幸福村第二村民小组2号")
            + row("李小山", "34150220150602001", "男", "2015-06-02", "李大山", "幸福村第二村民小组2号")
            + row("赵小雨", "34150220160909002", "女", "2016-09-09", "赵大雨", "老街3号")
            + row("赵小宝", "34150220240909002", "女", "2024-09-09", "赵大雨", "老街3号");
    static final String PUPILS = pupil("王小明", "34150220170305001", "男", "2017-03-05", "王大明")
            + pupil("钱小外", "34012220170101001", "男", "2017-01-01", "钱大外");

    final StoryCounty county;
    final SurveyService surveys;
    final Actor village;
    final Actor otherVillage;

    SurveyCounty(Database database, Path folder) {
        county = new StoryCounty(database, folder, PublishedPlans.of("anhui"), TOWN, TOWN, "2026-09-07T08:00");
        Unit gov = county.access.units().tree().get("GOV");
        Unit village = gov.below("V1", "幸福村", UnitKind.VILLAGE, new DivisionCode(VILLAGE));
        Unit other = gov.below("V2", "和平村", UnitKind.VILLAGE, new DivisionCode("341502101202"));
        Unit first = village.below("V1-1", "一组", UnitKind.VILLAGE_GROUP, village.division());
        Unit second = village.below("V1-2", "二组", UnitKind.VILLAGE_GROUP, village.division());
        county.access.given(List.of(gov, village, other, first, second));
        county.lists(PUPILS, HOUSEHOLDS);
        this.village = county.access.actor(Role.TOWNSHIP, village);
        this.otherVillage = county.access.actor(Role.TOWNSHIP, other);
        surveys = new SurveyService(
                database,
                county.access.gate(),
                county.access.units(),
                county.roster(),
                county.policies,
                county.cases,
                StoredSecret.of(database),
                county.clock);
    }

    static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }

    private static String row(String name, String first17, String sex, String birth, String guardian, String address) {
        return "%s,%s,%s,%s,%s,%s,13900000001,%s%n"
                .formatted(name, number(first17), sex, birth, VILLAGE, guardian, address);
    }

    private static String pupil(String name, String first17, String sex, String birth, String guardian) {
        return "S1,三年级,1班,%1$s,%2$s,G%2$s,%3$s,%4$s,341502101,%5$s,13900000001,幸福路1号%n"
                .formatted(name, number(first17), sex, birth, guardian);
    }

    SurveyRound village() {
        return surveys.open(county.township, opening("GOV", Line.GOVERNMENT));
    }

    SurveyRound school() {
        return surveys.open(county.principal, opening("S1", Line.EDUCATION));
    }

    static SurveyOpening opening(String unit, Line line) {
        return new SurveyOpening(
                unit, line, Optional.of(LocalDate.parse("2026-09-05")), Optional.of(LocalDate.parse("2026-09-15")));
    }

    SurveyEntry entry(SurveyRound round, String name) {
        return surveys.entries(county.bureau, round.number(), SurveyQuery.all(PageRequest.FIRST)).items().stream()
                .filter(entry -> entry.name().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    SurveyRecorded says(Actor actor, SurveyRound round, String name, SurveyOutcome outcome, String note) {
        return record(actor, round, new About(entry(round, name).number(), Optional.of(name), result(outcome, note)));
    }

    SurveyRecorded record(Actor actor, SurveyRound round, SurveyInput line) {
        return surveys.record(actor, round.number(), List.of(line)).get(0);
    }

    static SurveyResult result(SurveyOutcome outcome, String note) {
        return new SurveyResult(outcome, "孙组长", LocalDate.parse("2026-09-07"), note, Optional.empty());
    }

    @Override
    public void close() {
        county.close();
    }
}

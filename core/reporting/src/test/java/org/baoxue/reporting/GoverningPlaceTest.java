package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.ChildPlaces.Known;
import org.baoxue.casework.ChildPlaces.Whereabouts;
import org.baoxue.casework.internal.service.ChildPlacesService;
import org.baoxue.policy.Region;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.HouseholdQuery;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.internal.job.ImportService;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("户籍、居住、就读三地不同的学生，每类事实按哪一地的规定办")
class GoverningPlaceTest {

    private static final DivisionCode JINAN = new DivisionCode("341502");
    private static final DivisionCode JIANGAN = new DivisionCode("420102");
    private static final String NO_PLAN = "440106";
    private static final Unit JINAN_BUREAU = Unit.root("EDU1", "金安区教育局", UnitKind.COUNTY_EDUCATION, JINAN);
    private static final Unit JINAN_SCHOOL = JINAN_BUREAU.below("S1", "金安小学", UnitKind.SCHOOL, JINAN);
    private static final Unit JINAN_CLASS = JINAN_SCHOOL.below("S1-301", "三年级1班", UnitKind.CLASS, JINAN);
    private static final Unit JIANGAN_BUREAU = Unit.root("EDU2", "江岸区教育局", UnitKind.COUNTY_EDUCATION, JIANGAN);
    private static final Unit JIANGAN_SCHOOL = JIANGAN_BUREAU.below("S2", "江岸小学", UnitKind.SCHOOL, JIANGAN);
    private static final Unit JIANGAN_CLASS = JIANGAN_SCHOOL.below("S2-301", "三年级1班", UnitKind.CLASS, JIANGAN);

    private static final Region NATIONAL = RuleBook.plugIn(List.of(), "national");

    private final Clock clock =
            Clock.fixed(LocalDateTime.parse("2026-11-06T16:00").atZone(Due.ZONE).toInstant(), Due.ZONE);
    private final Path folder;
    private final AccessFixture access;
    private final Listeners listeners = new Listeners();
    private final RosterService roster;
    private final ImportService imports;
    private final ChildPlacesService places;

    GoverningPlaceTest(Database database, @TempDir Path folder) {
        this.folder = folder;
        access = new AccessFixture(database, clock);
        access.given(List.of(JINAN_BUREAU, JINAN_SCHOOL, JINAN_CLASS, JIANGAN_BUREAU, JIANGAN_SCHOOL, JIANGAN_CLASS));
        Publisher publisher = new Publisher(database, clock, listeners);
        roster = new RosterService(database, access.gate(), access.units(), access.masking(), clock, publisher);
        imports = new ImportService(
                database,
                StoredSecret.of(database),
                access.gate(),
                access.units(),
                access.audit(),
                clock,
                publisher,
                folder.resolve("spool"),
                List.of(),
                Duration.ofDays(1));
        RuleBook book = new RuleBook(
                NATIONAL, RuleBook.plugIn(List.of(NATIONAL), "anhui"), RuleBook.plugIn(List.of(NATIONAL), "hubei"));
        places = new ChildPlacesService(access.gate(), roster, access.units(), book, clock);
    }

    @AfterEach
    void stop() throws InterruptedException {
        imports.close();
        listeners.close();
    }

    @Test
    void a_pupil_of_Jinan_from_elsewhere_is_led_by_the_school_and_taught_at_home_by_the_place_of_the_household()
            throws IOException {
        ChildId child = enrolled(JINAN_SCHOOL, JIANGAN.digits(), NO_PLAN + ",幸福路1号");

        Whereabouts found = places.of(access.actor(Role.COUNTY, JINAN_BUREAU), child, Optional.empty());

        assertThat(found.places())
                .containsExactly(
                        new Known(Place.HOUSEHOLD, Optional.of("420102")),
                        new Known(Place.RESIDENCE, Optional.of(NO_PLAN)),
                        new Known(Place.SCHOOL, Optional.of("341502")));
        Map<Fact, Governing> governing = byFact(found);
        assertThat(governing).containsOnlyKeys(Fact.values());
        assertThat(governing.get(Fact.ABSENCE).where().division()).isEqualTo(JINAN);
        assertThat(sentence(governing.get(Fact.ABSENCE))).contains("由所属学校牵头");
        assertThat(governing.get(Fact.NEVER_ENROLLED).where().division()).isEqualTo(JIANGAN);
        assertThat(sentence(governing.get(Fact.NEVER_ENROLLED))).contains("由户籍所在地包保单位牵头");
        assertThat(governing.get(Fact.SEND_EDUCATION).place()).isEqualTo(Place.HOUSEHOLD);
        assertThat(governing.get(Fact.SEND_EDUCATION).where().division()).isEqualTo(JIANGAN);
        assertThat(governing.get(Fact.HAND_OVER).where().division()).isEqualTo(JIANGAN);
    }

    @Test
    void a_pupil_of_Jiangan_from_Jinan_falls_under_the_platforms_word_where_the_plan_is_silent() throws IOException {
        ChildId child = enrolled(JIANGAN_SCHOOL, JINAN.digits(), NO_PLAN + ",");

        Map<Fact, Governing> governing =
                byFact(places.of(access.actor(Role.COUNTY, JIANGAN_BUREAU), child, Optional.empty()));

        assertThat(governing.get(Fact.ABSENCE).where().division()).isEqualTo(JIANGAN);
        assertThat(sentence(governing.get(Fact.ABSENCE))).isEmpty();
        assertThat(governing.get(Fact.ABSENCE).voice().orElseThrow().layer().id())
                .isEqualTo("platform");
        assertThat(governing.get(Fact.NEVER_ENROLLED).where().division()).isEqualTo(JINAN);
    }

    @Test
    void where_the_place_named_is_not_known_the_school_governs_and_it_is_said() throws IOException {
        ChildId child = enrolled(JINAN_SCHOOL, "", ",");

        Governing taughtAtHome = byFact(places.of(access.actor(Role.COUNTY, JINAN_BUREAU), child, Optional.empty()))
                .get(Fact.SEND_EDUCATION);

        assertThat(taughtAtHome.place()).isEqualTo(Place.SCHOOL);
        assertThat(taughtAtHome.named()).isFalse();
    }

    @Test
    void a_child_on_the_household_list_alone_is_led_from_there_by_Jinans_own_words() throws IOException {
        ChildId child = listed("姓名,身份证号,行政区划代码,户籍性质,居住地行政区划代码\n王小明,%s,341502003001,户籍,440106\n");

        Whereabouts found = places.of(access.actor(Role.COUNTY, JINAN_BUREAU), child, Optional.empty());

        assertThat(found.places())
                .contains(new Known(Place.RESIDENCE, Optional.of(NO_PLAN)), new Known(Place.SCHOOL, Optional.empty()));
        Governing led = byFact(found).get(Fact.NEVER_ENROLLED);
        assertThat(led.asked()).isEqualTo(Place.HOUSEHOLD);
        assertThat(led.where().division().digits()).isEqualTo("341502003001");
        assertThat(sentence(led)).contains("包保单位牵头");
    }

    @Test
    void nobody_is_told_of_a_child_out_of_reach_but_who_answers_for_the_residence_is() throws IOException {
        ChildId child = enrolled(JINAN_SCHOOL, "", JIANGAN.digits() + ",沿江大道一百二十号");

        assertThat(places.of(access.actor(Role.COUNTY, JIANGAN_BUREAU), child, Optional.empty())
                        .places())
                .contains(new Known(Place.RESIDENCE, Optional.of("420102")));
        assertThatThrownBy(() -> places.of(access.actor(Role.SCHOOL, JIANGAN_SCHOOL), child, Optional.empty()))
                .isInstanceOf(NotFound.class);
        Enrolment row = roster.enrolment(access.actor(Role.COUNTY, JIANGAN_BUREAU), child)
                .orElseThrow();
        assertThat(row.residenceAddress()).isEqualTo("沿江大道一百***");
    }

    private static Map<Fact, Governing> byFact(Whereabouts found) {
        return found.governing().stream().collect(Collectors.toMap(Governing::fact, governing -> governing));
    }

    private static String sentence(Governing governing) {
        return governing
                .voice()
                .flatMap(voice -> voice.statement().source())
                .map(source -> source.quote())
                .orElse("");
    }

    private ChildId enrolled(Unit school, String household, String residence) throws IOException {
        String list =
                "姓名,身份证号,年级,班级,户籍行政区划代码,居住地代码,现住址\n王小明,%s,三年级,1班,%s,%s\n".formatted(number(), household, residence);
        run(ListKind.ENROLMENT, access.actor(Role.SCHOOL, school), school.id(), list);
        return roster.enrolments(school.id(), roster.sequence())
                .keySet()
                .iterator()
                .next();
    }

    private ChildId listed(String list) throws IOException {
        Actor bureau = access.actor(Role.COUNTY, JINAN_BUREAU);
        run(ListKind.HOUSEHOLD, bureau, JINAN_BUREAU.id(), list.formatted(number()));
        return roster.households(
                        bureau,
                        new HouseholdQuery(Optional.empty(), Optional.empty(), OptionalLong.empty(), PageRequest.FIRST))
                .items()
                .get(0)
                .child();
    }

    private void run(ListKind kind, Actor actor, String unit, String list) throws IOException {
        Path file = Files.writeString(folder.resolve("list.csv"), list);
        ImportId id =
                imports.start(actor, new ImportRequest(kind, unit, LocalDate.of(2026, 11, 2), true, "list.csv", file));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> imports.status(actor, id).state().ended());
        assertThat(imports.status(actor, id).state()).isEqualTo(ImportState.PUBLISHED);
        assertThat(imports.status(actor, id).accepted())
                .as(imports.status(actor, id).toString())
                .isEqualTo(1);
    }

    private static String number() {
        String first17 = "34150220170315001";
        return first17 + IdNumber.checkCharacter(first17);
    }
}

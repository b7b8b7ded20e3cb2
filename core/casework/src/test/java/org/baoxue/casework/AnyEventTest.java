package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Problem;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.internal.audit.CaseAuditService;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.Household;
import org.baoxue.roster.HouseholdQuery;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("任意事件，经服务、权限、方案登记到真实数据库")
class AnyEventTest {

    private static final long SEED = 20260901;
    private static final String TOWN = "450802001";
    private static final String ELSEWHERE = "450721001";
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 27);

    /** Cases would be over soon if these were as frequent as the others. */
    private static final Set<String> ENDING = Set.of("withdraw", "exit", "return");

    private static final List<LocalDate> MISSED =
            List.of(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 9, 29), LocalDate.of(2026, 9, 30));
    private static final int CHILDREN_OF_A_DOOR = 3;
    private static final int EVENTS_OF_A_CASE = 30;

    private final Random random = new Random(SEED);
    private final Database database;
    private final Path folder;
    private final Set<String> accepted = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();

    AnyEventTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @Test
    @DisplayName("自疑似、失学、由人判断三种立案起：可以的登记一条，不可以的说明理由，日志与链头原样，全部日志核验完好")
    void either_is_recorded_or_is_refused_with_a_reason_and_changes_nothing() {
        try (StoryCounty county =
                new StoryCounty(database, folder, PublishedPlans.of("guangxi"), TOWN, ELSEWHERE, "2026-09-21T08:00")) {
            List<CaseId> cases = opened(county);
            county.clock.set("2026-10-20T10:00");
            for (int n = 0; n < EVENTS_OF_A_CASE * cases.size(); n++) {
                happens(county, cases.get(n % cases.size()), anyKind());
            }
            wholeLogVerifies(county, cases);
        }
        assertThat(accepted).as("kinds that were recorded").hasSizeGreaterThan(5);
        assertThat(refused).as("kinds that were refused").hasSizeGreaterThan(12);
    }

    private void happens(StoryCounty county, CaseId id, String kind) {
        Actor reader = county.access.administrator();
        List<CaseEntry> log = county.cases.log(reader, id);
        ChainHead head = county.cases.head(reader, id);
        boolean stale = random.nextInt(20) == 0;
        Actor actor = any(List.of(
                county.principal,
                county.teacher,
                county.township,
                county.bureau,
                county.homeBureau,
                county.centralSchool));
        Map<String, String> fields = fields(kind, log.size());
        String tried = "%s %s by %s after %d".formatted(kind, fields, actor, head.seq());

        Throwable refusal = catchThrowable(() -> county.cases.append(
                actor, id, CaseCommandReader.read(kind, fields), stale ? head.seq() - 1 : head.seq()));

        List<CaseEntry> after = county.cases.log(reader, id);
        if (refusal == null) {
            accepted.add(kind);
            assertThat(stale).as(tried).isFalse();
            assertThat(after).as(tried).hasSize(log.size() + 1).startsWith(log.toArray(CaseEntry[]::new));
        } else {
            refused.add(kind);
            assertThat(refusal).as(tried).isInstanceOf(Problem.class);
            assertThat(refusal.getMessage()).as(tried).containsPattern("\\p{IsHan}");
            assertThat(after).as(tried).isEqualTo(log);
            assertThat(county.cases.head(reader, id)).as(tried).isEqualTo(head);
        }
        assertThat(county.cases.verify(reader, id, Optional.of(head)).intact())
                .as(tried)
                .isTrue();
    }

    private void wholeLogVerifies(StoryCounty county, List<CaseId> cases) {
        Actor auditor = county.access.administrator();
        CaseAuditService audit = new CaseAuditService(
                database, county.access.gate(), county.clock, folder.resolve("anchors"), Duration.ofDays(1));
        try {
            CaseAuditReport report = audit.verify(auditor, List.of());
            assertThat(report.intact()).isTrue();
            assertThat(report.events())
                    .isEqualTo(cases.stream()
                            .mapToLong(id -> county.cases.log(auditor, id).size())
                            .sum());
        } finally {
            audit.close();
        }
    }

    /** By the clock, by a person's judgement, and of children in no school. */
    private List<CaseId> opened(StoryCounty county) {
        StringBuilder pupils = new StringBuilder();
        StringBuilder children = new StringBuilder();
        for (int n = 0; n < 2 * CHILDREN_OF_A_DOOR; n++) {
            pupils.append("S1,三年级,1班,学生%1$d,%2$s,G%2$s,男,2017-03-05,%3$s,家长,13900000001,幸福路1号\n"
                    .formatted(n, number("34150220170305", 2 * n + 1), ELSEWHERE));
        }
        for (int n = 0; n < CHILDREN_OF_A_DOOR; n++) {
            children.append("李%1$d,%2$s,女,2017-06-02,%3$s,家长,13900000002,幸福路2号\n"
                    .formatted(n, number("34150220170602", 2 * n + 2), TOWN));
        }
        county.lists(pupils.toString(), children.toString());
        List<ChildId> enrolled =
                county.roster().enrolled(county.bureau, EnrolmentQuery.of("S1", PageRequest.FIRST)).items().stream()
                        .filter(row -> row.name().startsWith("学生"))
                        .map(Enrolment::child)
                        .toList();
        assertThat(enrolled).hasSize(2 * CHILDREN_OF_A_DOOR);
        Map<ChildId, AttendanceMark> roll = new HashMap<>();
        enrolled.subList(0, CHILDREN_OF_A_DOOR).forEach(child -> roll.put(child, AttendanceMark.ABSENT));
        for (LocalDate day : MISSED) {
            county.clock.set(day + "T16:00");
            county.roster().enter(county.teacher, "S1-1", day, roll);
        }
        county.run.rosterChanged(Set.of("S1-1"));
        county.run.run();
        enrolled.subList(CHILDREN_OF_A_DOOR, enrolled.size())
                .forEach(child -> county.cases.open(county.principal, finding(Door.SUSPECTED, child)));
        household(county)
                .forEach(child -> county.cases.open(county.centralSchool, finding(Door.NEVER_ENROLLED, child)));
        List<CaseView> cases = county.cases
                .list(county.access.administrator(), CaseQuery.all(PageRequest.FIRST))
                .items();
        assertThat(cases)
                .hasSize(3 * CHILDREN_OF_A_DOOR)
                .extracting(CaseView::state)
                .containsOnly(CaseState.SUSPECTED, CaseState.NEVER_ENROLLED);
        return cases.stream().map(CaseView::id).toList();
    }

    private static List<ChildId> household(StoryCounty county) {
        return county
                .roster()
                .households(
                        county.bureau,
                        new HouseholdQuery(Optional.empty(), Optional.empty(), OptionalLong.empty(), PageRequest.FIRST))
                .items()
                .stream()
                .filter(row -> row.name().matches("李\\d"))
                .map(Household::child)
                .toList();
    }

    private static CaseFinding finding(Door door, ChildId child) {
        return new CaseFinding(door, child, MISSED.get(2), FoundBy.SURVEY, "入户排查发现");
    }

    private static String number(String first14, int serial) {
        String first17 = first14 + "%03d".formatted(serial);
        return first17 + IdNumber.checkCharacter(first17);
    }

    /** What a hasty person might type for the kind. */
    private Map<String, String> fields(String kind, int events) {
        String on = FIRST.plusDays(random.nextInt(26)).toString();
        String entry = Integer.toString(1 + random.nextInt(events + 1));
        List<String> typed = new ArrayList<>(
                switch (kind) {
                    case "withdraw" -> List.of();
                    case "retract" -> List.of("corrects=" + entry);
                    default -> List.of("on=" + on);
                });
        typed.addAll(
                switch (kind) {
                    case "contact" -> List.of("reached=" + any(List.of("yes", "no")), "means=电话");
                    case "step" ->
                        List.of("step=" + any(List.of(StepKind.values())).key());
                    case "hand-over" -> List.of("document=档案" + events);
                    case "inquire" -> List.of("authority=某县教育局");
                    case "reply" -> List.of("of=" + entry, "takesOver=" + any(List.of("yes", "no")));
                    case "place" ->
                        List.of("to=" + any(List.of(PlacementKind.values())).key());
                    case "need" ->
                        List.of("need=" + any(List.of(StrikeOffNeed.values())).key());
                    case "system" ->
                        List.of(
                                "of=" + entry,
                                "system="
                                        + any(List.of(ExternalSystem.values())).key());
                    case "exit" ->
                        List.of("exit=" + any(List.of(ExitKind.values())).key(), "proof=证明1号");
                    default -> List.<String>of();
                });
        if (!kind.equals("system") && random.nextInt(8) > 0) {
            typed.add("reason=经过" + events);
        }
        Map<String, String> fields = new HashMap<>();
        typed.forEach(field -> fields.put(field.replaceFirst("=.*", ""), field.replaceFirst("[^=]*=", "")));
        if (Stream.of("step", "place", "hand-over", "inquire").anyMatch(kind::equals) && random.nextBoolean()) {
            fields.put("deviation", "情况特殊");
        }
        return fields;
    }

    private String anyKind() {
        List<String> kinds = List.copyOf(CaseCommandReader.names().keySet());
        String kind = any(kinds);
        return ENDING.contains(kind) && random.nextInt(4) > 0 ? any(kinds) : kind;
    }

    private <E> E any(List<E> all) {
        return all.get(random.nextInt(all.size()));
    }
}

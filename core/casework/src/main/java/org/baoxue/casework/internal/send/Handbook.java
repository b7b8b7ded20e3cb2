package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Basis;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendEducation.Archive;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.document.Forms;
import org.baoxue.casework.internal.document.ListedChild;
import org.baoxue.casework.internal.text.Days;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Ended;
import org.baoxue.casework.sendeducation.SendEvent.Explained;
import org.baoxue.casework.sendeducation.SendEvent.HandedOver;
import org.baoxue.casework.sendeducation.SendEvent.Planned;
import org.baoxue.casework.sendeducation.SendEvent.Reviewed;
import org.baoxue.casework.sendeducation.SendEvent.TeachersAssigned;
import org.baoxue.casework.sendeducation.SendEvent.Tracked;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendFinding.Sentence;
import org.baoxue.casework.sendeducation.SendState;
import org.baoxue.casework.sendeducation.Visitor;
import org.baoxue.policy.template.DocxForm;
import org.baoxue.roster.Enrolment;

/**
 * 送教手册: what the file of a child tells, as a handbook to be printed. Its title is the plan's; its layout is the platform's
 * own, since no plan gives one. Pure.
 *
 * @param programme what stands in the file
 * @param seq sequence of the last event
 * @param facts the child by the lists
 * @param rules what the plan of the governing place says
 */
record Handbook(
        Programme programme,
        long seq,
        RosterFacts facts,
        List<ResolvedRule<SendEducation>> rules,
        UnitTree tree,
        LocalDate day) {

    private static final String UNSAID = "方案未规定";
    private static final String OWN_TITLE = "送教手册";
    private static final String NONE = "无";

    private static final Map<String, Set<String>> LISTS = Map.of(
            "rule", Set.of("rule.about", "rule.words", "rule.basis"),
            "assessment",
                    Set.of(
                            "assessment.on",
                            "assessment.by",
                            "assessment.looked",
                            "assessment.conclusion",
                            "assessment.disability",
                            "assessment.until"),
            "plan", Set.of("plan.on", "plan.until", "plan.needs", "plan.goals", "plan.content", "plan.lessons"),
            "visit",
                    Set.of(
                            "visit.no",
                            "visit.at",
                            "visit.place",
                            "visit.team",
                            "visit.content",
                            "visit.lessons",
                            "visit.homework",
                            "visit.training",
                            "visit.signed"),
            "tracking", Set.of("tracking.month", "tracking.on", "tracking.account"),
            "review", Set.of("review.on", "review.by", "review.remarks"),
            "other", Set.of("other.on", "other.kind", "other.words"));

    private static final DocxForm FORM = Forms.read(
            "handbook.docx",
            Set.of(
                    "title",
                    "layout",
                    "child.name",
                    "child.sex",
                    "child.birth-date",
                    "child.guardian",
                    "child.address",
                    "child.class",
                    "school",
                    "enrolled",
                    "state",
                    "application",
                    "teachers",
                    "visits",
                    "lessons",
                    "copies",
                    "reviewed-by",
                    "date",
                    "seq"),
            LISTS);

    byte[] docx() {
        return FORM.fill(
                head(),
                Map.of(
                        "rule", asked(),
                        "assessment", assessments(),
                        "plan", plans(),
                        "visit", visits(),
                        "tracking", tracked(),
                        "review", reviews(),
                        "other", others()));
    }

    /** The plan's name of it, else ours. */
    private Optional<String> title() {
        return archives().flatMap(archive -> archive.handbook().stream()).findFirst();
    }

    private Map<String, String> head() {
        Optional<Enrolment> pupil = facts.enrolment();
        ListedChild child = new ListedChild(pupil, facts.household());
        List<Visited> visits = programme.all(Visited.class).toList();
        Map<String, String> head = new HashMap<>();
        head.put("title", title().orElse(OWN_TITLE));
        head.put(
                "layout",
                title().isPresent() ? Basis.PLATFORM.chinese() + "（名称见方案）" : Basis.PLATFORM.chinese() + "（方案未规定手册名称）");
        head.put("child.name", facts.name().orElse(""));
        head.put("child.sex", child.sex());
        head.put("child.birth-date", Days.of(child.birthDate()));
        head.put("child.guardian", child.guardian());
        head.put("child.address", child.address());
        head.put("child.class", unit(pupil.map(Enrolment::classId)));
        head.put("school", unit(programme.school()));
        head.put("enrolled", facts.pupil().enrolled() ? "学籍名册有该生" : "学籍名册没有该生");
        head.put("state", programme.state().map(SendState::chinese).orElse(""));
        head.put(
                "application",
                programme.application().map(Handbook::application).orElse(""));
        head.put(
                "teachers",
                programme
                        .last(TeachersAssigned.class)
                        .map(assigned -> people(assigned.teachers()))
                        .orElse(""));
        head.put("visits", Integer.toString(visits.size()));
        head.put(
                "lessons",
                Integer.toString(visits.stream().mapToInt(Visited::lessons).sum()));
        head.put("copies", parties(archives().flatMap(archive -> archive.copiesTo().stream())));
        head.put("reviewed-by", parties(archives().flatMap(archive -> archive.reviewedBy().stream())));
        head.put("date", Days.of(day));
        head.put("seq", Long.toString(seq));
        return head;
    }

    private static String application(Applied applied) {
        return "%s由%s申请%s"
                .formatted(
                        Days.of(applied.on()),
                        applied.by().chinese(),
                        applied.group().map(group -> "，" + group.chinese()).orElse(""));
    }

    /** What the plan asks for, in its own words, and what it is silent on. */
    private List<Map<String, String>> asked() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (ResolvedRule<SendEducation> rule : rules) {
            Sentences.of(rule.voices())
                    .filter(sentence -> !sentence.words().isEmpty())
                    .ifPresent(sentence -> rows.add(Map.of(
                            "rule.about", about(rule.rule()),
                            "rule.words", sentence.words(),
                            "rule.basis", basis(sentence))));
        }
        unsaid(rows, "次数课时", rules.stream().allMatch(rule -> rule.rule()
                .quotas()
                .isEmpty()));
        unsaid(rows, "送教内容", rules.stream().allMatch(rule -> rule.rule()
                .content()
                .isEmpty()));
        unsaid(rows, "档案", archives().findAny().isEmpty());
        return rows;
    }

    private static void unsaid(List<Map<String, String>> rows, String about, boolean silent) {
        if (silent) {
            rows.add(Map.of("rule.about", about, "rule.words", UNSAID, "rule.basis", NONE));
        }
    }

    private static String basis(Sentence sentence) {
        return sentence.document().isEmpty()
                ? sentence.wording()
                : "%s《%s》%s".formatted(sentence.wording(), sentence.document(), sentence.section());
    }

    private static String about(SendEducation rule) {
        return Stream.of(
                        rule.eligibility().map(any -> "对象与评估"),
                        named(
                                "次数课时",
                                !rule.quotas().isEmpty() || rule.holidaysCount().isPresent()),
                        rule.team().map(any -> "送教人员"),
                        named("送教地点", !rule.places().isEmpty()),
                        named("送教内容", !rule.content().isEmpty()),
                        rule.archive().map(any -> "档案"),
                        rule.cap().map(any -> "人数上限"),
                        rule.support().map(any -> "保障"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("、"));
    }

    private static Optional<String> named(String name, boolean said) {
        return said ? Optional.of(name) : Optional.empty();
    }

    private List<Map<String, String>> assessments() {
        return sorted(Assessed.class)
                .map(assessed -> Map.of(
                        "assessment.on", Days.of(assessed.on()),
                        "assessment.by", words(assessed.assessors()),
                        "assessment.looked", said(assessed.looked()),
                        "assessment.conclusion", assessed.conclusion().chinese(),
                        "assessment.disability", words(assessed.disability()),
                        "assessment.until", assessed.reviewBy().map(Days::of).orElse(NONE)))
                .toList();
    }

    private List<Map<String, String>> plans() {
        return sorted(Planned.class)
                .map(plan -> Map.of(
                        "plan.on", Days.of(plan.on()),
                        "plan.until", Days.of(plan.until()),
                        "plan.needs", words(plan.needs()),
                        "plan.goals", words(plan.goals()),
                        "plan.content", said(plan.content()),
                        "plan.lessons", Integer.toString(plan.lessonsPerTerm())))
                .toList();
    }

    private List<Map<String, String>> visits() {
        List<Visited> visits = programme
                .all(Visited.class)
                .sorted(Comparator.comparing(Visited::on).thenComparing(Visited::from))
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Visited visit : visits) {
            rows.add(Map.of(
                    "visit.no", Integer.toString(rows.size() + 1),
                    "visit.at", Days.of(visit.on()) + " " + visit.from(),
                    "visit.place", visit.place().chinese(),
                    "visit.team", people(visit.team()),
                    "visit.content", said(visit.content()),
                    "visit.lessons", "%d（%d分钟）".formatted(visit.lessons(), visit.minutes()),
                    "visit.homework", words(visit.homework()),
                    "visit.training", words(visit.training()),
                    "visit.signed", visit.signed() ? "已签" : "未签"));
        }
        return rows;
    }

    private List<Map<String, String>> tracked() {
        return sorted(Tracked.class)
                .map(tracked -> Map.of(
                        "tracking.month", tracked.month().toString(),
                        "tracking.on", Days.of(tracked.on()),
                        "tracking.account", words(tracked.account())))
                .toList();
    }

    private List<Map<String, String>> reviews() {
        return sorted(Reviewed.class)
                .map(review -> Map.of(
                        "review.on", Days.of(review.on()),
                        "review.by", review.by().chinese(),
                        "review.remarks", words(review.remarks())))
                .toList();
    }

    private List<Map<String, String>> others() {
        return sorted(SendEvent.class).flatMap(this::other).toList();
    }

    private Stream<Map<String, String>> other(SendEvent event) {
        Optional<String> words = Optional.empty();
        if (event instanceof Explained explained) {
            words = Optional.of(
                    "%s（%s）：%s".formatted(explained.rule().text(), explained.period(), words(explained.reason())));
        } else if (event instanceof HandedOver hand) {
            words = Optional.of("由%s转%s接续：%s"
                    .formatted(unit(Optional.of(hand.from())), unit(Optional.of(hand.to())), words(hand.note())));
        } else if (event instanceof Ended ended) {
            words = Optional.of("%s：%s".formatted(ended.reason().chinese(), words(ended.note())));
        }
        return words
                .map(text -> Map.of(
                        "other.on", Days.of(event.on()),
                        "other.kind", event.kind().chinese(),
                        "other.words", text))
                .stream();
    }

    private <E extends SendEvent> Stream<E> sorted(Class<E> type) {
        return programme.all(type).sorted(Comparator.comparing(SendEvent::on));
    }

    private Stream<Archive> archives() {
        return rules.stream().flatMap(rule -> rule.rule().archive().stream());
    }

    private static String people(List<Visitor> people) {
        return people.stream()
                .map(person -> "%s（%s）".formatted(words(person.name()), person.described()))
                .collect(Collectors.joining("、"));
    }

    private static String parties(Stream<Party> parties) {
        String all = parties.map(Party::chinese).distinct().collect(Collectors.joining("、"));
        return all.isEmpty() ? UNSAID : all;
    }

    private static String said(List<String> words) {
        return String.join("、", words);
    }

    private static String words(Personal personal) {
        return personal.text().orElse("已删除 (erased)");
    }

    private String unit(Optional<String> id) {
        return id.flatMap(tree::find).map(Unit::name).orElse("");
    }
}

package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Voice;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Planned;
import org.baoxue.casework.sendeducation.SendEvent.Reviewed;
import org.baoxue.casework.sendeducation.SendEvent.TeachersAssigned;
import org.baoxue.casework.sendeducation.SendFinding;
import org.baoxue.casework.sendeducation.SendItem;
import org.baoxue.casework.sendeducation.SendVerdict;
import org.baoxue.casework.sendeducation.Visitor;
import org.baoxue.policy.evaluation.SchoolAge;

/** What must hold of the file as it stood at the end of a day: who, how decided, enrolled, planned, looked through. Pure. */
final class FileJudge {

    private final Programme programme;
    private final Plan plan;
    private final LocalDate day;
    private final Pupil pupil;

    /**
     * What the roster knows of the child.
     *
     * @param born birth date; empty if no list names the child
     * @param enrolled whether the child is on the enrolment list (学籍)
     */
    record Pupil(Optional<LocalDate> born, boolean enrolled) {}

    FileJudge(Programme programme, Plan plan, LocalDate day, Pupil pupil) {
        this.programme = programme.upTo(day);
        this.plan = plan;
        this.day = day;
        this.pupil = pupil;
    }

    List<SendFinding> findings() {
        List<SendFinding> findings = new ArrayList<>();
        for (ResolvedRule<SendEducation> rule : plan.rules(day)) {
            rule.rule().eligibility().ifPresent(asked -> {
                age(rule, asked).ifPresent(findings::add);
                application(rule, asked).ifPresent(findings::add);
                assessment(rule, asked).ifPresent(findings::add);
            });
            content(rule).ifPresent(findings::add);
            roles(rule).ifPresent(findings::add);
            rule.rule().archive().ifPresent(archive -> {
                enrolment(rule, archive).ifPresent(findings::add);
                review(rule, archive).ifPresent(findings::add);
            });
        }
        findings.addAll(unsaid());
        return findings;
    }

    private Optional<SendFinding> age(ResolvedRule<SendEducation> rule, SendEducation.Eligibility asked) {
        if (asked.ageFrom().isEmpty() && asked.ageTo().isEmpty()) {
            return Optional.empty();
        }
        SendVerdict verdict = pupil.born()
                .map(born -> Verdicts.of(SchoolAge.within(asked.ageFrom(), asked.ageTo(), born, day), rule))
                .orElse(SendVerdict.UNKNOWN);
        String words = "%s至%s周岁"
                .formatted(
                        asked.ageFrom().map(Object::toString).orElse(""),
                        asked.ageTo().map(Object::toString).orElse(""));
        return Optional.of(finding(SendItem.AGE, rule, "eligibility", words, age(), verdict));
    }

    private String age() {
        return pupil.born()
                .map(born -> Period.between(born, day).getYears() + "周岁")
                .orElse("不详");
    }

    private Optional<SendFinding> application(ResolvedRule<SendEducation> rule, SendEducation.Eligibility asked) {
        if (asked.applyTo().isEmpty()) {
            return Optional.empty();
        }
        Set<Party> to = programme.application().map(Applied::to).orElse(Set.of());
        return Optional.of(finding(
                SendItem.APPLICATION,
                rule,
                "eligibility",
                "向" + parties(asked.applyTo()) + "申请",
                parties(to.stream().sorted().toList()),
                Verdicts.of(to.containsAll(asked.applyTo()), rule)));
    }

    private Optional<SendFinding> assessment(ResolvedRule<SendEducation> rule, SendEducation.Eligibility asked) {
        if (!Requirements.assessment(asked)) {
            return Optional.empty();
        }
        Optional<Assessed> found = programme.assessment(day);
        List<String> missing = asked.assessed().stream()
                .filter(one -> found.filter(assessed -> !assessed.looked().contains(one))
                        .isPresent())
                .toList();
        boolean current = found.flatMap(Assessed::reviewBy)
                .map(last -> !last.isBefore(day))
                .orElse(true);
        boolean positive = found.filter(assessed -> assessed.conclusion() == Conclusion.SEND_EDUCATION)
                .isPresent();
        SendVerdict verdict =
                found.isEmpty() ? SendVerdict.OPEN : Verdicts.of(positive && current && missing.isEmpty(), rule);
        String done = found.map(assessed ->
                                assessed.on() + " " + assessed.conclusion().chinese())
                        .orElse("尚未评估")
                + (current ? "" : "，已过期")
                + (missing.isEmpty() ? "" : "，未看：" + String.join("、", missing));
        String words = "经评估"
                + asked.guardianDecides()
                        .filter(decides -> !decides)
                        .map(no -> "，家长不得自行决定")
                        .orElse("")
                + (asked.assessed().isEmpty() ? "" : "：" + String.join("、", asked.assessed()));
        return Optional.of(finding(SendItem.ASSESSMENT, rule, "eligibility", words, done, verdict));
    }

    private Optional<SendFinding> content(ResolvedRule<SendEducation> rule) {
        if (rule.rule().content().isEmpty()) {
            return Optional.empty();
        }
        Optional<Planned> made = programme
                .all(Planned.class)
                .filter(one -> !one.until().isBefore(day))
                .max(Comparator.comparing(Planned::on));
        List<String> missing = made.map(one -> rule.rule().content().stream()
                        .filter(area -> !one.content().contains(area))
                        .toList())
                .orElse(List.of());
        String done = made.isEmpty() ? "没有有效的个别化教育计划" : missing.isEmpty() ? "都已列入" : "未列入：" + String.join("、", missing);
        // One plan for each child: an area that a child's plan leaves out asks for a reason, and breaks nothing.
        SendVerdict verdict = made.isEmpty() || !missing.isEmpty() ? SendVerdict.DEVIATION : SendVerdict.MET;
        return Optional.of(finding(
                SendItem.CONTENT, rule, "content", String.join("、", rule.rule().content()), done, verdict));
    }

    private Optional<SendFinding> roles(ResolvedRule<SendEducation> rule) {
        List<SendRole> asked = rule.rule().team().map(SendEducation.Team::roles).orElse(List.of());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<Visitor> named = programme
                .last(TeachersAssigned.class)
                .map(TeachersAssigned::teachers)
                .orElse(List.of());
        Set<SendRole> present =
                named.stream().flatMap(one -> one.role().stream()).collect(Collectors.toSet());
        List<SendRole> missing =
                asked.stream().filter(role -> !present.contains(role)).toList();
        boolean recorded = named.stream().allMatch(one -> one.role().isPresent());
        SendVerdict verdict = named.isEmpty()
                ? SendVerdict.OPEN
                : missing.isEmpty() || recorded ? Verdicts.of(missing.isEmpty(), rule) : SendVerdict.UNKNOWN;
        String done = named.isEmpty()
                ? "尚未确定送教人员 (nobody is named yet)"
                : missing.isEmpty() ? "都有 (all are there)" : "没有%s (missing)".formatted(roles(missing));
        return Optional.of(finding(
                SendItem.TEAM,
                rule,
                "team",
                "确定的送教人员里有%s (all among those named)".formatted(roles(asked)),
                done,
                verdict));
    }

    private static String roles(List<SendRole> roles) {
        return roles.stream().map(SendRole::chinese).collect(Collectors.joining("、"));
    }

    private Optional<SendFinding> enrolment(ResolvedRule<SendEducation> rule, SendEducation.Archive archive) {
        return archive.enrolled()
                .filter(asked -> asked)
                .map(asked -> finding(
                        SendItem.ENROLMENT,
                        rule,
                        "archive",
                        "有学籍",
                        pupil.enrolled() ? "在册" : "不在册",
                        Verdicts.of(pupil.enrolled(), rule)));
    }

    private Optional<SendFinding> review(ResolvedRule<SendEducation> rule, SendEducation.Archive archive) {
        if (archive.reviewedBy().isEmpty()) {
            return Optional.empty();
        }
        List<Reviewed> done = programme
                .all(Reviewed.class)
                .filter(review -> archive.reviewedBy().contains(review.by()))
                .toList();
        return Optional.of(finding(
                SendItem.REVIEW,
                rule,
                "archive",
                parties(archive.reviewedBy()) + "检查，多久一次方案未规定",
                done.size()
                        + "次"
                        + done.stream()
                                .map(Reviewed::on)
                                .max(Comparator.naturalOrder())
                                .map(last -> "，最近" + last)
                                .orElse(""),
                SendVerdict.UNSAID));
    }

    private List<SendFinding> unsaid() {
        List<ResolvedRule<SendEducation>> rules = plan.rules(day);
        boolean quotas = rules.stream()
                .flatMap(rule -> rule.rule().quotas().stream())
                .anyMatch(quota -> quota.per() != QuotaPer.VISIT);
        boolean team = rules.stream()
                .flatMap(rule -> rule.rule().team().stream())
                .anyMatch(asked -> !Verdicts.asked(asked).isEmpty());
        return Stream.of(
                        quotas ? Optional.<SendFinding>empty() : Optional.of(silent(SendItem.QUOTA, "送教次数")),
                        team ? Optional.<SendFinding>empty() : Optional.of(silent(SendItem.TEAM, "送教人数")))
                .flatMap(Optional::stream)
                .toList();
    }

    private SendFinding silent(SendItem item, String words) {
        List<Voice> silent = plan.on(day).silent().entrySet().stream()
                .filter(entry -> entry.getKey().block() == Block.SEND_EDUCATION)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(RuleKey::text)))
                .flatMap(entry -> entry.getValue().stream())
                .filter(voice -> voice.statement()
                        .source()
                        .filter(source -> !source.quote().isEmpty())
                        .isPresent())
                .toList();
        return new SendFinding(
                item,
                Optional.empty(),
                Optional.empty(),
                words,
                "",
                SendVerdict.UNSAID,
                List.of(),
                Sentences.of(silent),
                plan.on(day).hash());
    }

    private SendFinding finding(
            SendItem item,
            ResolvedRule<SendEducation> rule,
            String field,
            String asked,
            String done,
            SendVerdict verdict) {
        return new SendFinding(
                item,
                Optional.of(rule.key()),
                Optional.empty(),
                asked,
                done,
                verdict,
                List.of(),
                Sentences.of(rule, field),
                plan.on(day).hash());
    }

    private static String parties(List<Party> parties) {
        return new LinkedHashSet<>(parties).stream().map(Party::chinese).collect(Collectors.joining("、"));
    }
}

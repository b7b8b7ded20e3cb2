package org.baoxue.casework.internal.document;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.rule.Basis;
import org.baoxue.api.policy.rule.Power;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.procedure.CaseRules;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.casework.internal.text.Days;
import org.baoxue.policy.template.DocxTemplate;
import org.baoxue.policy.template.TemplateField;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;

/**
 * What is written into a document, but its number. Pure.
 *
 * @param view the case
 * @param told what its log tells
 * @param pupil the child by the enrolment list
 * @param resident the child by the household list
 */
record Blanks(
        CaseView view,
        Told told,
        Optional<Enrolment> pupil,
        Optional<Household> resident,
        UnitTree tree,
        ResolvedPolicy policy) {

    private static final String UNSAID = "方案未规定";
    private static final String OWN_LAYOUT = "区域自带格式";

    /**
     * The values.
     *
     * @param on date of the document
     * @param until last day for obeying it
     * @param deed what a record is about
     */
    Map<TemplateField, String> of(
            Declared declared, Unit issuer, LocalDate on, Optional<LocalDate> until, Optional<Deed> deed) {
        Map<TemplateField, String> values = new EnumMap<>(TemplateField.class);
        values.putAll(ofChild(pupil, resident));
        values.putAll(ofDocument(declared, issuer, on, until));
        values.putAll(Map.ofEntries(
                entry(TemplateField.CHILD_SCHOOL, unit(view.school())),
                entry(TemplateField.CHILD_CLASS, unit(view.classId())),
                entry(TemplateField.CASE_STATE, view.stateName()),
                entry(TemplateField.CASE_SINCE, Days.of(Optional.of(view.since()))),
                entry(TemplateField.CASE_CONFIRMED_ON, Days.of(view.confirmedOn())),
                entry(TemplateField.CASE_REASON, told.reason()),
                entry(TemplateField.CASE_WHEREABOUTS, told.whereabouts()),
                entry(TemplateField.CASE_RETURNED_ON, Days.of(view.returnedOn())),
                entry(TemplateField.DOCUMENT_LAW, law(declared, issuer))));
        values.putAll(Deed.fields(deed));
        return values;
    }

    static Map<TemplateField, String> ofChild(Optional<Enrolment> pupil, Optional<Household> resident) {
        ListedChild child = new ListedChild(pupil, resident);
        return Map.ofEntries(
                entry(TemplateField.CHILD_NAME, child.name()),
                entry(TemplateField.CHILD_SEX, child.sex()),
                entry(TemplateField.CHILD_BIRTH_DATE, Days.of(child.birthDate())),
                entry(TemplateField.CHILD_GRADE, pupil.map(Enrolment::grade).orElse("")),
                entry(TemplateField.CHILD_ADDRESS, child.address()),
                entry(TemplateField.CHILD_GUARDIAN, child.guardian()));
    }

    /** What a document says of itself, but its number and the law that it cites. */
    static Map<TemplateField, String> ofDocument(
            Declared declared, Unit issuer, LocalDate on, Optional<LocalDate> until) {
        return Map.ofEntries(
                entry(TemplateField.DOCUMENT_TITLE, declared.title()),
                entry(TemplateField.DOCUMENT_ISSUER, issuer.name()),
                entry(TemplateField.DOCUMENT_DATE, Days.of(Optional.of(on))),
                entry(TemplateField.DOCUMENT_UNTIL, Days.of(until)),
                entry(
                        TemplateField.DOCUMENT_SENTENCE,
                        Sentences.of(declared.rule()).orElse(UNSAID)),
                entry(TemplateField.DOCUMENT_CONTAINS, String.join("；", declared.contains())),
                entry(TemplateField.DOCUMENT_SIGNATURES, signatures(declared.signatures())),
                entry(
                        TemplateField.DOCUMENT_LAYOUT,
                        declared.template().isPresent() ? OWN_LAYOUT : Basis.PLATFORM.chinese()));
    }

    /** The articles that give the issuer the power, by the rules in force. */
    private String law(Declared declared, Unit issuer) {
        return declared.step()
                .map(step -> policy.rules(Power.class).stream()
                        .filter(rule -> rule.rule().step() == step
                                && CaseRules.parties(issuer)
                                        .anyMatch(rule.rule().issuers()::contains))
                        .flatMap(rule -> article(rule).stream())
                        .distinct()
                        .collect(Collectors.joining("、")))
                .orElse("");
    }

    /** The title without a remark on how the copy was had. */
    private static Optional<String> article(ResolvedRule<Power> rule) {
        return rule.voices().stream()
                .flatMap(voice -> voice.statement().source().stream())
                .reduce((weaker, stronger) -> stronger)
                .map(Blanks::article);
    }

    private static String article(Source source) {
        return "《%s》%s".formatted(source.title().replaceFirst("（[^（）]*）$", ""), source.section());
    }

    private static String signatures(List<String> labels) {
        return labels.isEmpty()
                ? "签字：" + DocxTemplate.BY_HAND
                : labels.stream()
                        .map(label -> label + "：" + DocxTemplate.BY_HAND)
                        .collect(Collectors.joining("　"));
    }

    private String unit(Optional<String> id) {
        return id.flatMap(tree::find).map(Unit::name).orElse("");
    }
}

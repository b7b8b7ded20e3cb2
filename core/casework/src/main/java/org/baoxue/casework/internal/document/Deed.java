package org.baoxue.casework.internal.document;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.casework.CaseEvent.VisitRecorded;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.text.Days;
import org.baoxue.policy.template.TemplateField;

/**
 * One thing done, in a document's words; what is not known is empty.
 *
 * @param seq its entry in the log of the case; 0 outside of cases
 * @param opinion what the guardian answered
 * @param next what is to be done next
 */
record Deed(
        long seq,
        LocalDate on,
        String participants,
        String whereabouts,
        String account,
        String authority,
        String opinion,
        String next) {

    /** One that is neither a visit nor asks anybody. */
    static Deed of(long seq, LocalDate on, String participants, String whereabouts, String account) {
        return new Deed(seq, on, participants, whereabouts, account, "", "", "");
    }

    /** A visit at home. */
    static Deed of(long seq, VisitRecorded visit) {
        String account = Stream.of(
                        "见到：" + visit.met().chinese(),
                        "结果：" + visit.outcome().chinese(),
                        after("原因：", visit.reason()),
                        visit.guardianSigned() ? "监护人已签字" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("；"));
        return new Deed(
                seq,
                visit.on(),
                words(visit.visitors()),
                after("", visit.whereabouts()),
                account + after("\n", visit.note()),
                "",
                visit.met().guardian() && visit.outcome().answer()
                        ? visit.outcome().chinese()
                        : "",
                after("", visit.next()));
    }

    /** What a template asks of a deed. */
    static Map<TemplateField, String> fields(Optional<Deed> deed) {
        return Map.ofEntries(
                entry(TemplateField.ENTRY_ON, Days.of(deed.map(Deed::on))),
                entry(
                        TemplateField.ENTRY_PARTICIPANTS,
                        deed.map(Deed::participants).orElse("")),
                entry(
                        TemplateField.ENTRY_WHEREABOUTS,
                        deed.map(Deed::whereabouts).orElse("")),
                entry(TemplateField.ENTRY_ACCOUNT, deed.map(Deed::account).orElse("")),
                entry(TemplateField.ENTRY_OPINION, deed.map(Deed::opinion).orElse("")),
                entry(TemplateField.ENTRY_NEXT, deed.map(Deed::next).orElse("")),
                entry(TemplateField.ENTRY_AUTHORITY, deed.map(Deed::authority).orElse("")));
    }

    private static String after(String label, Optional<Personal> said) {
        return said.map(Deed::words)
                .filter(words -> !words.isBlank())
                .map(words -> label + words)
                .orElse("");
    }

    private static String words(Personal words) {
        return words.text().orElse("");
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Deed[" + seq + " " + on + "]";
    }
}

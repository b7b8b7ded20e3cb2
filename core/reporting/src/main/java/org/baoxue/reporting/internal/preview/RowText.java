package org.baoxue.reporting.internal.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyView.Occasion;
import org.baoxue.casework.Outlook.CaseEffect;
import org.baoxue.casework.Outlook.DutyDifference;
import org.baoxue.casework.Outlook.Terms;
import org.baoxue.casework.Outlook.Verdict;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.preview.ChildChange;
import org.baoxue.reporting.preview.DutyChange;
import org.baoxue.roster.ChildId;

/** Rows as lines of text with tabs between, without names: what is kept of them and what is hashed. Pure. */
final class RowText {

    private static final String TAB = "\t";
    private static final String PART = "|";

    private RowText() {}

    static String of(ChildChange row) {
        return String.join(
                TAB,
                row.child().value(),
                row.kind().name(),
                row.group(),
                row.classId().orElse(""),
                row.before().map(RowText::of).orElse(""),
                row.after().map(RowText::of).orElse(""),
                row.rule().map(RuleKey::text).orElse(""),
                row.effect().name());
    }

    static ChildChange child(String line) {
        String[] cells = line.split(TAB, -1);
        return new ChildChange(
                new ChildId(cells[0]),
                "",
                ChildChange.Kind.valueOf(cells[1]),
                cells[2],
                some(cells[3], cell -> cell),
                some(cells[4], RowText::verdict),
                some(cells[5], RowText::verdict),
                some(cells[6], RuleKey::new),
                CaseEffect.valueOf(cells[7]));
    }

    static String of(DutyChange row) {
        DutyDifference duty = row.duty();
        Occasion occasion = duty.occasion();
        return String.join(
                TAB,
                row.group(),
                duty.id().value(),
                duty.rule().text(),
                duty.unit(),
                occasion.subject(),
                occasion.trigger(),
                Long.toString(occasion.since().toEpochMilli()),
                occasion.first().toString(),
                occasion.last().toString(),
                duty.child().map(ChildId::value).orElse(""),
                duty.before().map(RowText::of).orElse(""),
                duty.after().map(RowText::of).orElse(""));
    }

    /**
     * The same for the hash. A case that is yet to be opened would become known at the moment of the run, which is no part
     * of what was found; so of duties that follow from cases the day counts.
     */
    static String hashed(DutyChange row) {
        DutyDifference duty = row.duty();
        if (duty.child().isEmpty()) {
            return of(row);
        }
        String[] cells = of(new DutyChange(
                        row.group(),
                        new DutyDifference(
                                duty.id(),
                                duty.rule(),
                                duty.unit(),
                                duty.occasion(),
                                duty.child(),
                                duty.before().map(RowText::byDay),
                                duty.after().map(RowText::byDay))))
                .split(TAB, -1);
        cells[6] = "";
        return String.join(TAB, cells);
    }

    private static Terms byDay(Terms terms) {
        Due due = terms.due() instanceof Due.At at ? Due.endOf(at.lastDay()) : terms.due();
        return new Terms(due, terms.addressees(), terms.unresolved(), terms.form());
    }

    static DutyChange duty(String line) {
        String[] cells = line.split(TAB, -1);
        return new DutyChange(
                cells[0],
                new DutyDifference(
                        new DutyId(cells[1]),
                        new RuleKey(cells[2]),
                        cells[3],
                        new Occasion(
                                cells[4],
                                cells[5],
                                Instant.ofEpochMilli(Long.parseLong(cells[6])),
                                LocalDate.parse(cells[7]),
                                LocalDate.parse(cells[8])),
                        some(cells[9], ChildId::new),
                        some(cells[10], RowText::terms),
                        some(cells[11], RowText::terms)));
    }

    private static String of(Verdict verdict) {
        return String.join(
                PART,
                verdict.since().toString(),
                verdict.reachedOn().toString(),
                verdict.rule().text(),
                verdict.place().name(),
                verdict.division().digits());
    }

    private static Verdict verdict(String text) {
        String[] parts = text.split("\\|", -1);
        return new Verdict(
                LocalDate.parse(parts[0]),
                LocalDate.parse(parts[1]),
                new RuleKey(parts[2]),
                Place.valueOf(parts[3]),
                new DivisionCode(parts[4]));
    }

    private static String of(Terms terms) {
        return String.join(
                PART,
                of(terms.due()),
                String.join(",", terms.addressees()),
                terms.unresolved().stream().map(UnitKind::name).collect(Collectors.joining(",")),
                terms.form().map(RuleKey::text).orElse(""));
    }

    private static Terms terms(String text) {
        String[] parts = text.split("\\|", -1);
        return new Terms(
                due(parts[0]),
                list(parts[1], cell -> cell),
                list(parts[2], UnitKind::valueOf),
                some(parts[3], RuleKey::new));
    }

    private static String of(Due due) {
        if (due instanceof Due.At at) {
            return (at.assumed() ? "~" : "@") + at.end().toEpochMilli();
        }
        return due instanceof Due.Unquantified words ? "=" + words.words().replaceAll("[\\s|]", " ") : "-";
    }

    private static Due due(String text) {
        return switch (text.charAt(0)) {
            case '@', '~' -> new Due.At(Instant.ofEpochMilli(Long.parseLong(text.substring(1))), text.charAt(0) == '~');
            case '=' -> new Due.Unquantified(text.substring(1));
            default -> new Due.Unsaid();
        };
    }

    private static <T> Optional<T> some(String cell, Function<String, T> reader) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(reader.apply(cell));
    }

    private static <T> List<T> list(String cell, Function<String, T> reader) {
        return cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(",", -1)).map(reader).toList();
    }
}

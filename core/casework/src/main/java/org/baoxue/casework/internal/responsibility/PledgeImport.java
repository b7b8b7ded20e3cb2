package org.baoxue.casework.internal.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.ImportReport;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PersonalField;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.responsibility.NewPledge;
import org.baoxue.casework.responsibility.Signatory;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Pseudonyms;
import org.baoxue.roster.sheet.FilledSheet;
import org.baoxue.roster.sheet.FilledSheet.Line;

/** Reads a list of letters of responsibility, row by row: good ones are kept, each fault names its column. */
final class PledgeImport {

    private static final int HEADER_WITHIN = 10;
    private static final int ID_NUMBER = 15;

    private final UnitTree tree;
    private final Pseudonyms pseudonyms;
    private final Entry entry;

    /** Enters one letter; false if the same letter is there. */
    interface Entry {
        boolean enter(NewPledge pledge);
    }

    PledgeImport(UnitTree tree, Pseudonyms pseudonyms, Entry entry) {
        this.tree = tree;
        this.pseudonyms = pseudonyms;
        this.entry = entry;
    }

    private enum Column {
        UNIT("单位代码", "/unit"),
        NUMBER("编号", "/number"),
        TITLE("题名", "/title"),
        SIGNED_ON("签订日期", "/signedOn"),
        FIRST_PARTY("甲方身份", "/first/party"),
        FIRST_NAME("甲方姓名", "/first/name"),
        SECOND_PARTY("乙方身份", "/second/party"),
        SECOND_NAME("乙方姓名", "/second/name"),
        CHILD("学生", "/second/child");

        private final String header;
        private final String pointer;

        Column(String header, String pointer) {
            this.header = header;
            this.pointer = pointer;
        }

        static Column at(String pointer) {
            return Arrays.stream(values())
                    .filter(column -> column.pointer.equals(pointer))
                    .findFirst()
                    .orElse(pointer.endsWith("/child") ? CHILD : NUMBER);
        }
    }

    /** A value that is not what its column wants. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final Column column;

        Fault(Column column, String reason) {
            super(reason);
            this.column = column;
        }
    }

    ImportReport read(FilledSheet sheet, String fileName) {
        Map<Column, Integer> columns = new TreeMap<>();
        int read = 0;
        int added = 0;
        int unchanged = 0;
        List<Rejected> rejected = new ArrayList<>();
        int above = 0;
        for (Line line : sheet.lines()) {
            if (columns.isEmpty()) {
                columns.putAll(header(line));
                if (columns.isEmpty() && ++above == HEADER_WITHIN) {
                    break;
                }
                continue;
            }
            read++;
            try {
                if (entry.enter(pledge(line, columns))) {
                    added++;
                } else {
                    unchanged++;
                }
            } catch (Fault fault) {
                rejected.add(rejected(line, columns, fault.column, fault.getMessage()));
            } catch (Invalid invalid) {
                rejected.add(rejected(line, columns, Column.at(invalid.pointer()), invalid.getMessage()));
            } catch (Conflict conflict) {
                rejected.add(rejected(line, columns, Column.NUMBER, conflict.getMessage()));
            } catch (Denied refused) {
                rejected.add(rejected(line, columns, Column.UNIT, refused.getMessage()));
            } catch (NotFound missing) {
                rejected.add(rejected(line, columns, Column.CHILD, missing.getMessage()));
            }
        }
        if (columns.isEmpty()) {
            throw new Invalid(
                    "/file",
                    "%s 前%d行没有表头，应有列：%s (the head is missing)"
                            .formatted(
                                    fileName,
                                    HEADER_WITHIN,
                                    Arrays.stream(Column.values())
                                            .map(column -> column.header)
                                            .collect(Collectors.joining("、"))));
        }
        return new ImportReport(read, added, 0, unchanged, rejected);
    }

    /** The columns of a head that has all of them; none if it is no head. */
    private static Map<Column, Integer> header(Line line) {
        Map<String, Integer> headings = line.headings();
        Map<Column, Integer> columns = new TreeMap<>();
        for (Column column : Column.values()) {
            Optional.ofNullable(headings.get(column.header)).ifPresent(index -> columns.put(column, index));
        }
        return columns.size() == Column.values().length ? columns : Map.of();
    }

    private NewPledge pledge(Line line, Map<Column, Integer> columns) throws Fault {
        LocalDate signedOn = line.date(columns.get(Column.SIGNED_ON))
                .orElseThrow(() -> new Fault(Column.SIGNED_ON, "应为日期，如 2026-09-01 (a day such as 2026-09-01)"));
        Party first = party(line, columns, Column.FIRST_PARTY);
        Party second = party(line, columns, Column.SECOND_PARTY);
        Optional<ChildId> child = child(line, columns.get(Column.CHILD));
        String unit = text(line, columns, Column.UNIT);
        if (tree.find(unit).isEmpty()) {
            throw new Fault(Column.UNIT, "没有单位 %s，应为已登记的单位代码 (no such unit)".formatted(unit));
        }
        return new NewPledge(
                unit,
                text(line, columns, Column.NUMBER),
                text(line, columns, Column.TITLE),
                signedOn,
                new Signatory(first, text(line, columns, Column.FIRST_NAME), ofFamily(first, child)),
                new Signatory(second, text(line, columns, Column.SECOND_NAME), ofFamily(second, child)));
    }

    private static Optional<ChildId> ofFamily(Party party, Optional<ChildId> child) {
        return party.kind() == Party.Kind.FAMILY ? child : Optional.empty();
    }

    private static String text(Line line, Map<Column, Integer> columns, Column column) {
        return line.text(columns.get(column)).strip();
    }

    private static Party party(Line line, Map<Column, Integer> columns, Column column) throws Fault {
        String text = text(line, columns, column);
        return Arrays.stream(Party.values())
                .filter(party -> party.key().equals(text)
                        || party.chinese().equals(text)
                        || List.of(party.chinese().split("[（）]")).contains(text))
                .findFirst()
                .orElseThrow(() -> new Fault(
                        column,
                        "应为签订人的身份，如%s (as what the person signs)"
                                .formatted(Arrays.stream(Party.values())
                                        .filter(party ->
                                                party.kind() == Party.Kind.PERSON || party.kind() == Party.Kind.FAMILY)
                                        .map(Party::chinese)
                                        .collect(Collectors.joining("、")))));
    }

    private Optional<ChildId> child(Line line, int column) throws Fault {
        String text = line.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ChildNumbers.child(pseudonyms, text, line.isNumber(column)));
        } catch (IllegalArgumentException e) {
            Fault fault = new Fault(Column.CHILD, e.getMessage());
            fault.initCause(e);
            throw fault;
        }
    }

    private static Rejected rejected(Line line, Map<Column, Integer> columns, Column column, String reason) {
        String text = line.text(columns.get(column));
        String shown = column == Column.CHILD && text.length() >= ID_NUMBER ? PersonalField.ID_NUMBER.mask(text) : text;
        return new Rejected(line.number(), column.header, shown, reason);
    }
}

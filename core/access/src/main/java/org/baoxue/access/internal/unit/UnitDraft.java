package org.baoxue.access.internal.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;

/**
 * A row whose values are readable, not yet compared with other units.
 *
 * @param row where it stands
 * @param kind kind
 * @param parent code of the superior
 * @param division place; empty where the superior's is meant
 * @param scopes 包保 places, sorted
 */
record UnitDraft(
        UnitRow row,
        UnitKind kind,
        Optional<String> parent,
        Optional<DivisionCode> division,
        List<DivisionCode> scopes) {

    private static final int NAME_LENGTH = 200;

    String id() {
        return row.id();
    }

    Rejected rejected(UnitColumn column, String reason) {
        return reject(row, column, reason);
    }

    /** Reads a row; adds to {@code rejected} whatever is unreadable. */
    static Optional<UnitDraft> read(UnitRow row, List<Rejected> rejected) {
        List<Rejected> faults = new ArrayList<>();
        if (!Unit.validId(row.id())) {
            faults.add(reject(row, UnitColumn.ID, "应为1至32位字母、数字或连字符 (1 to 32 letters, digits or hyphens)"));
        }
        if (row.name().isEmpty() || row.name().length() > NAME_LENGTH) {
            faults.add(
                    reject(row, UnitColumn.NAME, "应为1至%d个字 (1 to %d characters)".formatted(NAME_LENGTH, NAME_LENGTH)));
        }
        Optional<UnitKind> kind = UnitKind.ofChinese(row.kind()).or(() -> UnitKind.ofKey(row.kind()));
        if (kind.isEmpty()) {
            faults.add(reject(row, UnitColumn.KIND, "应为下列之一 (expected one of): " + kinds()));
        }
        if (!row.parent().isEmpty() && !Unit.validId(row.parent())) {
            faults.add(reject(row, UnitColumn.PARENT, "应为单位代码或空 (a unit code or empty)"));
        }
        Optional<DivisionCode> division = Optional.empty();
        boolean inherits = kind.filter(known -> known == UnitKind.CLASS || known == UnitKind.VILLAGE_GROUP)
                .isPresent();
        if (!row.division().isEmpty() || !inherits) {
            division = division(row, UnitColumn.DIVISION, row.division(), faults);
        }
        List<DivisionCode> scopes = Arrays.stream(row.scopes().split("[、,，;；\\s]+"))
                .filter(text -> !text.isEmpty())
                .flatMap(text -> division(row, UnitColumn.SCOPES, text, faults).stream())
                .distinct()
                .sorted()
                .toList();
        rejected.addAll(faults);
        return faults.isEmpty()
                ? Optional.of(new UnitDraft(
                        row,
                        kind.orElseThrow(),
                        Optional.of(row.parent()).filter(parent -> !parent.isEmpty()),
                        division,
                        scopes))
                : Optional.empty();
    }

    static Rejected reject(UnitRow row, UnitColumn column, String reason) {
        String value =
                switch (column) {
                    case ID -> row.id();
                    case NAME -> row.name();
                    case KIND -> row.kind();
                    case PARENT -> row.parent();
                    case DIVISION -> row.division();
                    case SCOPES -> row.scopes();
                };
        return new Rejected(row.number(), column.header(), value, reason);
    }

    private static Optional<DivisionCode> division(UnitRow row, UnitColumn column, String text, List<Rejected> faults) {
        try {
            return Optional.of(DivisionCode.of(text));
        } catch (IllegalArgumentException e) {
            faults.add(reject(row, column, e.getMessage()));
            return Optional.empty();
        }
    }

    private static String kinds() {
        return String.join(
                "、", Arrays.stream(UnitKind.values()).map(UnitKind::chinese).toList());
    }
}

package org.baoxue.access.internal.unit;

import java.util.Optional;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.api.unit.UnitKind;

/** What a unit must be like beside its superior. */
final class UnitRules {

    private UnitRules() {}

    static Optional<Rejected> fault(UnitDraft draft, Optional<Unit> existing, Optional<Unit> parent) {
        if (existing.filter(unit -> unit.kind() != draft.kind()).isPresent()) {
            return Optional.of(draft.rejected(
                    UnitColumn.KIND,
                    "已登记为“%s”，类别不能更改 (the kind of a unit does not change)"
                            .formatted(existing.get().kind().chinese())));
        }
        return parentFault(draft, parent).or(() -> placeFault(draft, parent)).or(() -> scopeFault(draft, parent));
    }

    private static Optional<Rejected> parentFault(UnitDraft draft, Optional<Unit> parent) {
        UnitKind kind = draft.kind();
        if (parent.isEmpty()) {
            return needsParent(kind)
                    ? Optional.of(draft.rejected(
                            UnitColumn.PARENT, "%s须有上级单位 (this kind needs a superior)".formatted(kind.chinese())))
                    : Optional.empty();
        }
        UnitKind above = parent.get().kind();
        if (above.line() != kind.line()) {
            return Optional.of(draft.rejected(
                    UnitColumn.PARENT,
                    "上级“%s”属%s，本单位属%s (superior of the other line)"
                            .formatted(
                                    parent.get().name(),
                                    above.line().chinese(),
                                    kind.line().chinese())));
        }
        return mayStandBelow(kind, above)
                ? Optional.empty()
                : Optional.of(draft.rejected(
                        UnitColumn.PARENT,
                        "%s不能是%s的上级 (wrong kind of superior)".formatted(above.chinese(), kind.chinese())));
    }

    private static Optional<Rejected> placeFault(UnitDraft draft, Optional<Unit> parent) {
        if (draft.division().isEmpty()) {
            return Optional.empty();
        }
        DivisionCode place = draft.division().get();
        UnitKind kind = draft.kind();
        boolean exact = kind != UnitKind.SCHOOL && kind != UnitKind.CLASS;
        DivisionLevel least = exact ? kind.level() : DivisionLevel.COUNTY;
        if (exact ? place.level() != least : place.level().compareTo(least) < 0) {
            return Optional.of(draft.rejected(
                    UnitColumn.DIVISION,
                    "%s的区划代码应为%d位%s (digits of the division code)"
                            .formatted(kind.chinese(), least.length(), exact ? "" : "以上")));
        }
        boolean inside = parent.filter(Unit::servesDivision)
                .map(above -> above.division().contains(place)
                        || above.scopes().stream().anyMatch(scope -> scope.contains(place))
                        || (!exact && place.contains(above.division())))
                .orElse(true);
        return inside
                ? Optional.empty()
                : Optional.of(draft.rejected(
                        UnitColumn.DIVISION,
                        "不在上级单位的区划 %s 之内 (outside the superior's division)"
                                .formatted(parent.orElseThrow().division())));
    }

    private static Optional<Rejected> scopeFault(UnitDraft draft, Optional<Unit> parent) {
        Optional<DivisionCode> county = draft.division()
                .or(() -> parent.map(Unit::division))
                .filter(place -> place.level().compareTo(DivisionLevel.COUNTY) >= 0)
                .map(place -> place.at(DivisionLevel.COUNTY));
        return draft.scopes().stream()
                .filter(scope -> scope.level().compareTo(DivisionLevel.TOWNSHIP) < 0
                        || county.filter(place -> place.contains(scope)).isEmpty())
                .findFirst()
                .map(scope -> draft.rejected(
                        UnitColumn.SCOPES,
                        "%s 应为本区县内的乡镇（街道）或村（社区）(a township or village of the same county)".formatted(scope)));
    }

    private static boolean needsParent(UnitKind kind) {
        return switch (kind) {
            case CLASS, VILLAGE_GROUP -> true;
            default -> false;
        };
    }

    private static boolean mayStandBelow(UnitKind kind, UnitKind above) {
        return switch (kind) {
            case CLASS -> above == UnitKind.SCHOOL || above == UnitKind.CENTRAL_SCHOOL;
            case VILLAGE_GROUP -> above == UnitKind.VILLAGE;
            default -> above.compareTo(kind) < 0;
        };
    }
}

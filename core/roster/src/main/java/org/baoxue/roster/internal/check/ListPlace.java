package org.baoxue.roster.internal.check;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.ScopeFilter;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.internal.column.Field;

/** Reads where a child of a list by places belongs, which must be a place that the importing unit answers for. */
final class ListPlace {

    private final Context context;
    private final ScopeFilter places;

    ListPlace(Context context) {
        this.context = context;
        this.places = context.tree().responsibility(context.importer());
    }

    /** The place by the first of the fields that is not blank; empty, with the fault noted, if there is none or it is another's. */
    Optional<DivisionCode> read(RowCheck row, List<Field> fields) {
        Field field = fields.stream()
                .filter(candidate -> !row.cell(candidate).blank())
                .findFirst()
                .orElse(Field.DIVISION);
        if (row.cell(field).blank()) {
            row.fault(field, "不能为空 (must not be blank)");
            return Optional.empty();
        }
        Optional<DivisionCode> division = Places.read(row, field);
        if (division.isPresent() && !places.covers(division.get())) {
            row.fault(
                    field,
                    "不在单位 %s 的职责范围内 (outside the unit whose list this is)"
                            .formatted(context.importer().id()));
            return Optional.empty();
        }
        return division;
    }
}

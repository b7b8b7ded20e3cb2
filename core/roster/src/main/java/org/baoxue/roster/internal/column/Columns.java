package org.baoxue.roster.internal.column;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.baoxue.roster.internal.file.Cell;
import org.baoxue.roster.internal.file.RawRow;

/** Which column of one file holds which field. Immutable. */
public final class Columns {

    private final List<String> headers;
    private final Map<Field, Integer> places;

    private Columns(List<String> headers, Map<Field, Integer> places) {
        this.headers = headers;
        this.places = places;
    }

    /** Reads a row as a header row; of two columns with the same meaning the first counts. */
    static Columns of(RawRow row, Words words) {
        List<String> headers = row.cells().stream().map(Cell::text).toList();
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        for (int column = 0; column < headers.size(); column++) {
            Optional<Field> field = headers.get(column).isEmpty() ? Optional.empty() : words.field(headers.get(column));
            if (field.isPresent()) {
                places.putIfAbsent(field.get(), column);
            }
        }
        return new Columns(headers, places);
    }

    /** All headers of the file in order, also those without meaning here. */
    public List<String> headers() {
        return headers;
    }

    public Set<Field> fields() {
        return places.keySet();
    }

    /** The header by which the file names the field, or its usual one. */
    public String header(Field field) {
        Integer place = places.get(field);
        return place == null ? field.chinese() : headers.get(place);
    }

    public OptionalInt place(Field field) {
        Integer place = places.get(field);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    public Cell cell(RawRow row, Field field) {
        Integer place = places.get(field);
        return place == null ? Cell.BLANK : row.cell(place);
    }
}

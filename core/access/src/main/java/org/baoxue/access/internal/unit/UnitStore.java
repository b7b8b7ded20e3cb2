package org.baoxue.access.internal.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of units. */
final class UnitStore {

    private UnitStore() {}

    static List<Unit> all(Handle handle) {
        Map<String, List<DivisionCode>> scopes = new HashMap<>();
        handle.createQuery("select unit_id, division from unit_scope order by unit_id, division")
                .map((row, context) -> Map.entry(row.getString("unit_id"), new DivisionCode(row.getString("division"))))
                .forEach(scope -> scopes.computeIfAbsent(scope.getKey(), unit -> new ArrayList<>())
                        .add(scope.getValue()));
        return handle.createQuery("select id, name, kind, parent, division, path from unit")
                .map((row, context) -> unit(row, scopes.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    static void insert(Handle handle, Collection<Unit> units) {
        write(
                handle,
                "insert into unit (id, name, kind, parent, division, path)"
                        + " values (:id, :name, :kind, :parent, :division, :path)",
                units);
        insertScopes(handle, units);
    }

    static void update(Handle handle, Collection<Unit> units) {
        write(
                handle,
                "update unit set name = :name, kind = :kind, parent = :parent, division = :division, path = :path"
                        + " where id = :id",
                units);
        if (!units.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("delete from unit_scope where unit_id = :id");
            units.forEach(unit -> batch.bind("id", unit.id()).add());
            batch.execute();
        }
        insertScopes(handle, units);
    }

    private static void write(Handle handle, String sql, Collection<Unit> units) {
        if (units.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Unit unit : units) {
            batch.bind("id", unit.id())
                    .bind("name", unit.name())
                    .bind("kind", unit.kind().name())
                    .bind("parent", unit.parent().orElse(null))
                    .bind("division", unit.division().digits())
                    .bind("path", unit.path())
                    .add();
        }
        batch.execute();
    }

    private static void insertScopes(Handle handle, Collection<Unit> units) {
        if (units.stream().allMatch(unit -> unit.scopes().isEmpty())) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("insert into unit_scope (unit_id, division) values (:id, :division)");
        for (Unit unit : units) {
            for (DivisionCode place : unit.scopes()) {
                batch.bind("id", unit.id()).bind("division", place.digits()).add();
            }
        }
        batch.execute();
    }

    private static Unit unit(ResultSet row, List<DivisionCode> scopes) throws SQLException {
        return new Unit(
                row.getString("id"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("parent")),
                new DivisionCode(row.getString("division")),
                row.getString("path"),
                scopes);
    }
}

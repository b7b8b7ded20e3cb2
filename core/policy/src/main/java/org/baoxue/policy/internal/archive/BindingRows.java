package org.baoxue.policy.internal.archive;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Binding.Target;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table {@code model_binding}. */
final class BindingRows {
    private BindingRows() {}

    static List<Binding> of(Handle handle, long seq) {
        return handle.createQuery("select id, region_id, layer_id, target_level, division, school_id, valid_from,"
                        + " actor, bound_at, reason from model_binding where" + Archive.AT_SEQ + " order by id")
                .bind("seq", seq)
                .map(BindingRows::binding)
                .list();
    }

    static long nextId(Handle handle) {
        return handle.createQuery("select coalesce(max(id), 0) + 1 from model_binding")
                .mapTo(Long.class)
                .one();
    }

    static void insert(Handle handle, Binding binding, long seq) {
        handle.createUpdate("insert into model_binding (id, region_id, layer_id, target_level, division, school_id,"
                        + " valid_from, actor, bound_at, reason, from_seq) values (:id, :region, :layer, :level,"
                        + " :division, :school, :from, :actor, :at, :reason, :seq)")
                .bind("id", binding.id())
                .bind("region", binding.region())
                .bind("layer", binding.layer())
                .bind("level", binding.target().level().name())
                .bind("division", binding.target().division().digits())
                .bind("school", binding.target().school().orElse(null))
                .bind("from", binding.validFrom().orElse(null))
                .bind("actor", binding.actor())
                .bind("at", binding.at())
                .bind("reason", binding.reason())
                .bind("seq", seq)
                .execute();
    }

    static void end(Handle handle, Change.BindingEnded ended, long seq) {
        handle.createUpdate("update model_binding set to_seq = :seq, ended_by = :actor, ended_at = :at,"
                        + " end_reason = :reason where id = :id")
                .bind("seq", seq)
                .bind("actor", ended.actor())
                .bind("at", ended.at())
                .bind("reason", ended.reason())
                .bind("id", ended.binding().id())
                .execute();
    }

    private static Binding binding(ResultSet row, StatementContext context) throws SQLException {
        return new Binding(
                row.getLong("id"),
                row.getString("region_id"),
                row.getString("layer_id"),
                new Target(
                        LayerLevel.valueOf(row.getString("target_level")),
                        new DivisionCode(row.getString("division")),
                        Optional.ofNullable(row.getString("school_id"))),
                Optional.ofNullable(row.getDate("valid_from")).map(Date::toLocalDate),
                row.getString("actor"),
                Instant.ofEpochMilli(row.getLong("bound_at")),
                row.getString("reason"));
    }
}

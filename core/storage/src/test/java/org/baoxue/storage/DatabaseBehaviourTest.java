package org.baoxue.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.baoxue.storage.internal.StoredSecret;
import org.baoxue.storage.testing.DatabaseTest;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class DatabaseBehaviourTest {
    private final Database database;

    DatabaseBehaviourTest(Database database) {
        this.database = database;
    }

    public record Visit(long id, String note, LocalDate heldOn, Instant recordedAt, boolean atHome) {}

    @BeforeEach
    void a_table_of_visits() {
        String text = database.dialect() == Dialect.DERBY ? "clob" : "text";
        String bytes = database.dialect() == Dialect.DERBY ? "blob" : "bytea";
        database.write(handle -> handle.execute("create table visit (id bigint not null primary key, note " + text
                + ", held_on date, recorded_at bigint, at_home boolean, photo " + bytes + ")"));
    }

    @Test
    void a_record_is_stored_and_read_back_whole() {
        Visit visit =
                new Visit(7, "家访：孩子在家", LocalDate.of(2026, 11, 3), Instant.ofEpochMilli(1_762_150_000_123L), true);

        database.write(handle -> insert(handle, visit));

        assertThat(visits()).containsExactly(visit);
    }

    @Test
    void a_record_may_leave_columns_empty() {
        Visit visit = new Visit(8, null, null, null, false);

        database.write(handle -> insert(handle, visit));

        assertThat(visits()).containsExactly(visit);
    }

    @Test
    void an_untyped_null_fits_every_column() {
        database.write(
                handle -> handle.createUpdate("insert into visit (id, note, held_on, recorded_at, at_home, photo)"
                                + " values (:id, :x, :x, :x, :x, :x)")
                        .bind("id", 9)
                        .bindByType("x", null, Object.class)
                        .execute());

        assertThat(visits()).extracting(Visit::note).containsOnlyNulls();
    }

    @Test
    void bytes_come_back_as_they_were() {
        byte[] photo = {1, 2, -3};

        database.write(handle -> handle.createUpdate("insert into visit (id, photo) values (1, :photo)")
                .bind("photo", photo)
                .execute());

        assertThat(database.<byte[], RuntimeException>read(handle -> handle.createQuery("select photo from visit")
                        .mapTo(byte[].class)
                        .one()))
                .isEqualTo(photo);
    }

    @Test
    void a_failing_piece_of_work_leaves_nothing_behind() {
        assertThatThrownBy(() -> database.write(handle -> {
                    insert(handle, new Visit(1, "第一", null, null, false));
                    throw new IOException("disk");
                }))
                .isInstanceOf(IOException.class);

        assertThat(visits()).isEmpty();
    }

    @Test
    void the_same_key_twice_is_told_apart_from_other_failures() {
        Visit visit = new Visit(1, "第一", null, null, false);
        database.write(handle -> insert(handle, visit));

        assertThatThrownBy(() -> database.write(handle -> insert(handle, visit)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> database.write(handle -> handle.execute("insert into nowhere values (1)")))
                .isExactlyInstanceOf(StorageException.class);
    }

    @Test
    void the_same_key_in_a_batch_is_told_too() {
        assertThatThrownBy(() -> database.write(handle -> handle.prepareBatch("insert into visit (id) values (:id)")
                        .bind("id", 1)
                        .add()
                        .bind("id", 1)
                        .add()
                        .execute()))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(visits()).isEmpty();
    }

    @Test
    void a_failure_names_the_statement_and_its_place_but_no_value() {
        Visit visit = new Visit(41_010_119, "某某", null, null, false);
        database.write(handle -> insert(handle, visit));

        assertThatThrownBy(() -> database.write(handle -> insert(handle, visit)))
                .hasNoCause()
                .hasMessageContaining("insert into visit")
                .hasMessageContaining("23505")
                .hasMessageNotContaining("41010119")
                .hasMessageNotContaining("某某")
                .hasStackTraceContaining("DatabaseBehaviourTest.insert");
        assertThatThrownBy(() -> database.write(
                        handle -> handle.createUpdate("update visit set note = :note where id = :missing")
                                .bindMethods(visit)
                                .execute()))
                .hasNoCause()
                .hasMessageContaining("'missing'")
                .hasMessageNotContaining("某某");
    }

    @Test
    void a_read_cannot_write() {
        assertThatThrownBy(() -> database.read(handle -> insert(handle, new Visit(1, "x", null, null, false))))
                .isInstanceOf(StorageException.class);
        database.write(handle -> insert(handle, new Visit(1, "x", null, null, false)));

        assertThat(visits()).hasSize(1);
    }

    @Test
    void transactions_do_not_nest() {
        assertThatThrownBy(() -> database.write(outer -> database.read(inner -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(visits()).isEmpty();
    }

    @Test
    void a_page_is_a_part_of_the_sorted_rows() {
        database.write(handle -> {
            IntStream.rangeClosed(1, 10).forEach(i -> insert(handle, new Visit(i, "n" + i, null, null, false)));
            return null;
        });

        List<Long> second = database.read(
                handle -> handle.createQuery("select id from visit where at_home = false order by id" + Page.CLAUSE)
                        .bindMethods(new Page(4, 4))
                        .mapTo(long.class)
                        .list());

        assertThat(second).containsExactly(5L, 6L, 7L, 8L);
    }

    @Test
    void the_secret_of_an_installation_stays_and_serves_each_purpose_apart() {
        byte[] message = "身份证号".getBytes(StandardCharsets.UTF_8);

        InstallationSecret first = StoredSecret.of(database);
        InstallationSecret later = StoredSecret.of(database);

        assertThat(later.hmac("a", message)).isEqualTo(first.hmac("a", message)).hasSize(32);
        assertThat(first.hmac("b", message)).isNotEqualTo(first.hmac("a", message));
    }

    private List<Visit> visits() {
        return database.read(handle -> handle.createQuery("select * from visit order by id")
                .mapTo(Visit.class)
                .list());
    }

    private static int insert(Handle handle, Visit visit) {
        return handle.createUpdate("insert into visit (id, note, held_on, recorded_at, at_home)"
                        + " values (:id, :note, :heldOn, :recordedAt, :atHome)")
                .bindMethods(visit)
                .execute();
    }
}

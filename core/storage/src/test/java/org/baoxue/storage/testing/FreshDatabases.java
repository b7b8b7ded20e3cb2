package org.baoxue.storage.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.baoxue.storage.Dialect;

/** Further empty databases of either kind, for a test that moves data between them; gone when the test ends. */
public final class FreshDatabases implements AutoCloseable {
    private final Function<Dialect, TestDatabase> maker;
    private final List<TestDatabase> made = new ArrayList<>();

    FreshDatabases(Function<Dialect, TestDatabase> maker) {
        this.maker = maker;
    }

    /** A database of that kind with the schema of the program and no row. */
    public DataSource of(Dialect dialect) {
        TestDatabase database = maker.apply(dialect);
        made.add(database);
        return database.dataSource();
    }

    @Override
    public void close() {
        made.forEach(TestDatabase::close);
    }
}

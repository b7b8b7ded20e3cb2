package org.baoxue.storage.internal;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/**
 * How long Derby lets a transaction wait: it looks for a deadlock after 20 seconds and gives up after 60 unless told
 * otherwise, too long for someone who waits for a page.
 */
final class DerbyLocks {
    private static final Map<String, String> SECONDS =
            Map.of("derby.locks.deadlockTimeout", "2", "derby.locks.waitTimeout", "15");

    private DerbyLocks() {}

    static void configure(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                CallableStatement set = connection.prepareCall("call syscs_util.syscs_set_database_property(?, ?)")) {
            for (Map.Entry<String, String> property : SECONDS.entrySet()) {
                set.setString(1, property.getKey());
                set.setString(2, property.getValue());
                set.execute();
            }
        }
    }
}

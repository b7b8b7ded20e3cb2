package org.baoxue.storage.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.baoxue.storage.Dialect;

/** Tells which database a data source leads to. */
final class Dialects {

    private Dialects() {}

    static Dialect of(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "Apache Derby" -> Dialect.DERBY;
                case "PostgreSQL" -> Dialect.POSTGRESQL;
                default ->
                    throw new StartFailure(
                            "不支持的数据库 " + product + " (unsupported database; expected Apache Derby or PostgreSQL)");
            };
        }
    }
}

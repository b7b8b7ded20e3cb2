package org.baoxue.reporting;

import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.storage.Database;

/** What every table holds. */
final class Tables {

    private Tables() {}

    /** A hash of the whole content of every table. */
    static Map<String, String> of(Database database) throws SQLException {
        return database.read(handle -> {
            List<String> names = new ArrayList<>();
            try (var found = handle.getConnection().getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                while (found.next()) {
                    names.add(found.getString("TABLE_NAME"));
                }
            }
            Map<String, String> content = new TreeMap<>();
            for (String name : names) {
                if (name.toLowerCase(Locale.ROOT).startsWith("flyway")) {
                    continue;
                }
                List<String> rows = handle.createQuery("select * from " + name)
                        .map((row, context) -> {
                            StringBuilder text = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                String value = isBytes(row.getMetaData().getColumnType(i))
                                        ? Arrays.toString(row.getBytes(i))
                                        : row.getString(i);
                                text.append(value).append('|');
                            }
                            return text.toString();
                        })
                        .list();
                content.put(
                        name.toLowerCase(Locale.ROOT), rows.stream().sorted().collect(Collectors.joining("\n")));
            }
            return content;
        });
    }

    private static boolean isBytes(int type) {
        return type == Types.BLOB || type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY;
    }
}

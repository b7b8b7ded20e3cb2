package org.baoxue.storage.internal.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.baoxue.storage.BackupException;

/** The types of column that mean the same on both databases, and how their values look in a backup. */
enum PortableType {
    TEXT {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            out.writeString(row.getString(column));
        }

        @Override
        void bind(JsonParser in, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setString(position, in.getText());
        }
    },
    WHOLE {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            long value = row.getLong(column);
            if (row.wasNull()) {
                out.writeNull();
            } else {
                out.writeNumber(value);
            }
        }

        @Override
        void bind(JsonParser in, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setLong(position, in.getLongValue());
        }
    },
    BOOLEAN {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            boolean value = row.getBoolean(column);
            if (row.wasNull()) {
                out.writeNull();
            } else {
                out.writeBoolean(value);
            }
        }

        @Override
        void bind(JsonParser in, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setBoolean(position, in.getBooleanValue());
        }
    },
    DATE {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            Date value = row.getDate(column);
            out.writeString(value == null ? null : value.toLocalDate().toString());
        }

        @Override
        void bind(JsonParser in, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setDate(position, Date.valueOf(LocalDate.parse(in.getText())));
        }
    },
    BYTES {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            byte[] value = row.getBytes(column);
            if (value == null) {
                out.writeNull();
            } else {
                out.writeBinary(value);
            }
        }

        @Override
        void bind(JsonParser in, PreparedStatement statement, int position) throws SQLException, IOException {
            statement.setBytes(position, in.getBinaryValue());
        }
    };

    /** Writes one value, or null. */
    abstract void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException;

    /** Binds the value the parser stands on, which is not null. */
    abstract void bind(JsonParser in, PreparedStatement statement, int position) throws SQLException, IOException;

    /**
     * @param jdbcType one of {@link Types}
     * @param column its name, for the message
     * @throws BackupException if the type is not portable
     */
    static PortableType of(int jdbcType, String column) {
        return switch (jdbcType) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.BOOLEAN, Types.BIT -> BOOLEAN;
            case Types.DATE -> DATE;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            default ->
                throw new BackupException(
                        "列 " + column + " 的类型 " + jdbcType + " 无法备份 (column of a type that is not portable)");
        };
    }
}

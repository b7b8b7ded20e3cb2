package org.baoxue.storage.internal.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Rows as lines: a JSON array per row, each line ended by LF. One row at a time is in memory. */
final class Lines {
    private static final int FETCH_SIZE = 500;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private Lines() {}

    /** Takes a line, its LF included. */
    @FunctionalInterface
    interface Consumer {
        void accept(byte[] line) throws SQLException, IOException;
    }

    /** Hands over every row of a table. The connection must not be in auto-commit, else PostgreSQL sends all at once. */
    static void fromTable(Connection connection, Table table, Consumer consumer) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(table.select())) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(encode(rows, table.columns()));
                }
            }
        }
    }

    /** Hands over every line of a stream. */
    static void fromStream(InputStream in, Consumer consumer) throws SQLException, IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            line.write(next);
            if (next == '\n') {
                consumer.accept(line.toByteArray());
                line.reset();
            }
            next = in.read();
        }
        if (line.size() > 0) {
            throw new IOException("last line is cut off");
        }
    }

    /** Binds the values of a line to the columns of an insert. */
    static void bind(byte[] line, List<Column> columns, PreparedStatement statement) throws SQLException, IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            expect(parser.nextToken() == JsonToken.START_ARRAY);
            for (int i = 0; i < columns.size(); i++) {
                JsonToken token = parser.nextToken();
                expect(token != null && token.isScalarValue());
                if (token == JsonToken.VALUE_NULL) {
                    statement.setNull(i + 1, columns.get(i).jdbcType());
                } else {
                    columns.get(i).type().bind(parser, statement, i + 1);
                }
            }
            expect(parser.nextToken() == JsonToken.END_ARRAY);
        }
    }

    private static byte[] encode(ResultSet row, List<Column> columns) throws SQLException, IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartArray();
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).type().write(row, i + 1, json);
            }
            json.writeEndArray();
        }
        line.write('\n');
        return line.toByteArray();
    }

    private static void expect(boolean condition) throws IOException {
        if (!condition) {
            throw new IOException("line is not an array of the columns of its table");
        }
    }
}

package org.baoxue.storage.internal.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes all tables that a connection shows to one zip. */
final class BackupWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BackupWriter() {}

    static void write(Connection connection, String schemaVersion, Instant takenAt, OutputStream target)
            throws SQLException, IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(target))) {
            List<Manifest.TableEntry> entries = new ArrayList<>();
            for (Table table : Catalog.tables(connection)) {
                entries.add(write(connection, table, zip));
            }
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(new Manifest(
                            Manifest.FORMAT, schemaVersion, takenAt.toEpochMilli(), ContentHash.of(entries), entries)));
            zip.closeEntry();
        }
    }

    private static Manifest.TableEntry write(Connection connection, Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        MessageDigest bytes = ContentHash.sha256();
        ContentHash content = new ContentHash();
        zip.putNextEntry(new ZipEntry(Manifest.entryOf(table.portableName())));
        Lines.fromTable(connection, table, line -> {
            zip.write(line);
            bytes.update(line);
            content.add(line);
        });
        zip.closeEntry();
        return new Manifest.TableEntry(
                table.portableName(),
                table.shape(),
                content.rows(),
                HexFormat.of().formatHex(bytes.digest()),
                content.hex());
    }
}

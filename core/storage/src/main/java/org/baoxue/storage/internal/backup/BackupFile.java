package org.baoxue.storage.internal.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.baoxue.storage.BackupException;
import org.baoxue.storage.BackupReport;

/** A backup on disk, held against its manifest as it is read. Not thread-safe. */
public final class BackupFile implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupException if there is no backup of a known format */
    public static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BackupException("没有这个备份文件 (no such backup file): " + path);
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(path.toFile());
            return new BackupFile(path, zip, manifest(zip, path));
        } catch (IOException | BackupException e) {
            close(zip);
            throw e instanceof BackupException known ? known : damaged(path, e.getMessage(), e);
        }
    }

    /** The version of the schema it was taken from. */
    public String schemaVersion() {
        return manifest.schemaVersion();
    }

    /**
     * Reads all of it.
     *
     * @throws BackupException at the first thing that differs from the manifest
     */
    public BackupReport verify() {
        try {
            SortedMap<String, Long> rows = new TreeMap<>();
            for (Manifest.TableEntry table : manifest.tables()) {
                lines(table, line -> {});
                rows.put(table.name(), table.rows());
            }
            if (!ContentHash.of(manifest.tables()).equals(manifest.contentHash())) {
                throw damaged(path, Manifest.ENTRY + ": contentHash", null);
            }
            return new BackupReport(
                    path,
                    Files.size(path),
                    manifest.schemaVersion(),
                    Instant.ofEpochMilli(manifest.takenAt()),
                    rows,
                    manifest.contentHash());
        } catch (IOException | SQLException e) {
            throw damaged(path, e.getMessage(), e);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Hands over the lines of a table; whether they are the right ones is known only after the last. */
    void lines(Manifest.TableEntry table, Lines.Consumer consumer) throws SQLException {
        MessageDigest bytes = ContentHash.sha256();
        ContentHash content = new ContentHash();
        try (InputStream in = new BufferedInputStream(entry(zip, table.entry(), path))) {
            Lines.fromStream(in, line -> {
                bytes.update(line);
                content.add(line);
                consumer.accept(line);
            });
        } catch (IOException e) {
            throw damaged(path, table.entry() + ": " + e.getMessage(), e);
        }
        String sha256 = HexFormat.of().formatHex(bytes.digest());
        if (content.rows() != table.rows()
                || !sha256.equals(table.sha256())
                || !content.hex().equals(table.content())) {
            throw damaged(
                    path,
                    table.entry() + ": " + content.rows() + " rows, sha256 " + sha256 + "; expected " + table.rows()
                            + " rows, sha256 " + table.sha256(),
                    null);
        }
    }

    @Override
    public void close() {
        close(zip);
    }

    private static Manifest manifest(ZipFile zip, Path path) throws IOException {
        try (InputStream in = entry(zip, Manifest.ENTRY, path)) {
            Manifest manifest = JSON.readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupException("备份格式 " + manifest.format() + " 无法识别，应为 " + Manifest.FORMAT
                        + " (backup of another format): " + path);
            }
            return manifest;
        }
    }

    private static InputStream entry(ZipFile zip, String name, Path path) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(path, "no entry " + name, null);
        }
        return zip.getInputStream(entry);
    }

    private static BackupException damaged(Path path, String where, Exception cause) {
        return new BackupException("备份文件已损坏 (backup is damaged): " + path + ": " + where, cause);
    }

    private static void close(ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new BackupException("无法关闭备份文件 (cannot close the backup)", e);
        }
    }
}

package org.baoxue.casework.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.baoxue.casework.CaseAuditReport;
import org.baoxue.casework.internal.audit.CaseAuditService;
import org.baoxue.storage.Database;

/**
 * Events per second held against their hashes, commitments and heads by {@code baoxue:audit-verify}; beside plain JDBC that
 * reads the same bodies and words and takes one SHA-256 of each.
 */
final class AuditBench {

    private static final int RUNS = 3;

    private final Database database;
    private final BenchCounty county;
    private final Measure measure;
    private final Path folder;

    AuditBench(Database database, BenchCounty county, Measure measure, Path folder) {
        this.database = database;
        this.county = county;
        this.measure = measure;
        this.folder = folder;
    }

    void run() throws Exception {
        double ours = Double.MAX_VALUE;
        double peer = Double.MAX_VALUE;
        CaseAuditReport[] report = new CaseAuditReport[1];
        CaseAuditService audit = new CaseAuditService(
                database,
                county.access.gate(),
                county.clock,
                Files.createDirectories(folder.resolve("anchors")),
                Duration.ofDays(1));
        try {
            for (int run = 0; run < RUNS; run++) {
                ours = Math.min(
                        ours,
                        Measure.seconds(() -> report[0] = audit.verify(county.access.administrator(), List.of())));
                peer = Math.min(peer, Measure.seconds(this::hashed));
            }
        } finally {
            audit.close();
        }
        if (!report[0].intact()) {
            throw new IllegalStateException(report[0].toString());
        }
        measure.perSecond(
                "audit-verify",
                report[0].events(),
                ours,
                peer,
                "bare JDBC read and SHA-256",
                "events=%d cases=%d".formatted(report[0].events(), report[0].cases()));
    }

    private void hashed() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (Connection connection = measure.connection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select body from case_event order by case_id, seq")) {
                while (found.next()) {
                    sha256.digest(found.getBytes(1));
                }
            }
            try (ResultSet found =
                    statement.executeQuery("select salt, words from case_personal order by case_id, seq, field")) {
                while (found.next()) {
                    sha256.digest((found.getString(1) + found.getString(2)).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }
}

package org.baoxue.roster.internal.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.Actors;
import org.baoxue.access.Page;
import org.baoxue.access.Problem;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportQuery;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.Imports;

/**
 * Imports the lists that are put into a folder, as the system actor {@code system:import-folder}. A file is taken once
 * its size and time stay the same between two looks; it then moves to {@code processed/} or {@code failed/}, with a
 * result beside it that holds counts and reasons but no personal data: rejected rows are fetched through the service. A
 * file whose import an earlier process left unfinished is not imported twice. For one thread.
 */
public final class ImportFolder {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private record Look(long size, FileTime changed) {}

    private final Imports imports;
    private final Clock clock;
    private final Path folder;
    private final Actor actor = Actors.system("import-folder");
    private final Map<Path, Look> seen = new HashMap<>();
    private final Map<Path, ImportId> running = new HashMap<>();

    public ImportFolder(Imports imports, Clock clock, Path folder) {
        this.imports = imports;
        this.clock = clock;
        this.folder = folder;
    }

    /** Takes one look: starts what has settled, files away what has ended. */
    public void look() throws IOException {
        Files.createDirectories(folder);
        List<Path> files = files();
        seen.keySet().retainAll(files);
        for (Path file : files) {
            if (running.containsKey(file)) {
                continue;
            }
            Look now = new Look(Files.size(file), Files.getLastModifiedTime(file));
            if (now.equals(seen.put(file, now))) {
                start(file);
            }
        }
        for (Path file : List.copyOf(running.keySet())) {
            fileAway(file);
        }
    }

    private void start(Path file) throws IOException {
        Optional<ImportRequest> request = FolderName.read(file);
        if (request.isEmpty()) {
            move(file, "failed", FolderName.EXPECTED);
            return;
        }
        try {
            ImportRequest wanted = request.get();
            running.put(file, left(wanted).orElseGet(() -> imports.start(actor, wanted)));
        } catch (Problem e) {
            move(file, "failed", e.getMessage());
        }
    }

    private Optional<ImportId> left(ImportRequest wanted) {
        return Page.all(page -> imports.list(
                        actor, new ImportQuery(Optional.of(wanted.kind()), Optional.of(wanted.unitId()), page)))
                .stream()
                .filter(status -> !status.state().ended())
                .filter(status -> status.by().equals(actor.name()))
                .filter(status -> status.fileName().equals(wanted.fileName()))
                .map(ImportStatus::id)
                .findFirst();
    }

    private void fileAway(Path file) throws IOException {
        ImportStatus status = imports.status(actor, running.get(file));
        if (!status.state().ended()) {
            return;
        }
        running.remove(file);
        seen.remove(file);
        move(file, status.state() == ImportState.PUBLISHED ? "processed" : "failed", result(status));
    }

    private static String result(ImportStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add("导入编号 (import): " + status.id());
        lines.add("状态 (state): " + status.state().chinese());
        lines.add("读入 (read): " + status.read());
        lines.add("接受 (accepted): " + status.accepted());
        lines.add("退回 (rejected): " + status.rejected());
        lines.add("未变 (unchanged): " + status.unchanged());
        lines.add("名单缺失 (missing): " + status.missing());
        status.publishedSeq().ifPresent(seq -> lines.add("名册序号 (sequence): " + seq));
        status.error().ifPresent(error -> lines.add("原因 (reason): " + error));
        return String.join("\n", lines);
    }

    private void move(Path file, String where, String result) throws IOException {
        Path target = Files.createDirectories(folder.resolve(where));
        String name = STAMP.format(LocalDateTime.now(clock)) + "__" + file.getFileName();
        Files.move(file, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(target.resolve(name + ".result.txt"), result + "\n", StandardCharsets.UTF_8);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}

package org.baoxue.roster.internal.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.baoxue.roster.Imports;
import org.baoxue.roster.internal.Settings;
import org.baoxue.roster.internal.job.Threads;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks into the configured import folder again and again, on a thread of its own. */
@Component(service = ImportFolderWatch.class, immediate = true, configurationPid = Settings.PID)
public final class ImportFolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ImportFolderWatch.class);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(Threads.named("baoxue-import-folder"));
    private final Future<?> looks;

    @Activate
    public ImportFolderWatch(@Reference Imports imports, @Reference Clock clock, Settings settings) {
        String folder = settings.import_folder().strip();
        if (folder.isEmpty()) {
            looks = thread.submit(() -> {});
            return;
        }
        ImportFolder watched = new ImportFolder(imports, clock, Path.of(folder));
        long seconds = Math.max(1, settings.import_folder_seconds());
        looks = thread.scheduleWithFixedDelay(() -> look(watched), seconds, seconds, TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() {
        looks.cancel(false);
        thread.shutdown();
    }

    // One bad look must not end the watch.
    private static void look(ImportFolder folder) {
        try {
            folder.look();
        } catch (IOException | RuntimeException e) {
            LOG.error("导入文件夹无法处理，稍后再试 (the import folder failed, will look again)", e);
        }
    }
}

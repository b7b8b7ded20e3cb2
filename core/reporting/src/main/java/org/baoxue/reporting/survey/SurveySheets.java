package org.baoxue.reporting.survey;

import java.nio.file.Path;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.ImportReport;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The sheet of a survey round (排查摸底表), on paper and back. No plan gives its columns, so that they are ours (平台建议格式).
 * Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface SurveySheets {

    /**
     * A workbook that prints on A4 with places for signatures; what is known already stands in it.
     *
     * @param cell only this village group, village or class; all in the actor's scope if empty
     * @throws org.baoxue.access.NotFound if there is no such round
     */
    byte[] print(Actor actor, long round, Optional<String> cell);

    /**
     * Reads a filled-in sheet: good lines are kept, bad ones come back with column, value and what was expected; lines not
     * filled in are passed over, and a line that says what is known changes nothing.
     *
     * @param fileName for messages
     * @throws org.baoxue.access.NotFound if there is no such round
     * @throws org.baoxue.access.Invalid if the file is no such sheet, or that of another round
     * @throws org.baoxue.access.Conflict if the round is closed
     */
    ImportReport read(Actor actor, long round, Path file, String fileName);
}

package org.baoxue.reporting.dossier;

import org.baoxue.access.Actor;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.ZipDownload;
import org.osgi.annotation.versioning.ProviderType;

/**
 * 迎检卷宗 in one click, in a format of the platform's own (平台建议格式), since no plan gives one. It holds what the platform
 * holds: timeline, procedure with its sentences, duties with their outcomes, documents with their service, visits at home, the
 * verified head of the log, and for a unit the ledgers and registers that the plan of its place wants there, or has. Every export is in the
 * audit trail, and every sheet says who made it, when and why. Thread-safe.
 */
@ProviderType
public interface Dossiers {

    /** The most cases of one file. */
    int MOST_CASES = 500;

    /**
     * 一生一案: a workbook.
     *
     * @throws org.baoxue.access.Denied if the actor may not export the case, or not unmasked
     * @throws org.baoxue.access.NotFound if there is no such case
     * @throws org.baoxue.access.Invalid if no purpose is given
     */
    byte[] ofCase(Actor actor, CaseId id, Purpose purpose);

    /**
     * 一校一册: a zip of the ledgers and registers that the plan of the unit's place wants in it (obligations with the proof
     * {@link org.baoxue.api.policy.rule.Proof#UNIT_FILE}), of all that it has where it names none (平台建议), the workbook of every case, whatever
     * its state, and an index.
     *
     * @throws org.baoxue.access.Denied as {@link #ofCase}
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if no purpose is given, or there are more than {@link #MOST_CASES} cases
     */
    byte[] ofUnit(Actor actor, String unit, Purpose purpose);

    /**
     * 一生一案 with the files themselves: a zip of the workbook, the documents that were made out, scans of their service, photos
     * and scans of visits at home since the case began, and an index that names each with its SHA-256. What is not
     * in it is named too, and why: in a masked file nothing that may show a person is (未附：已脱敏).
     *
     * @throws org.baoxue.access.Denied as {@link #ofCase}
     * @throws org.baoxue.access.NotFound if there is no such case
     * @throws org.baoxue.access.Invalid if no purpose is given
     */
    ZipDownload filesOfCase(Actor actor, CaseId id, Purpose purpose);

    /**
     * 一校一册 with the files themselves: as {@link #filesOfCase} for every case of a unit, a folder for each.
     *
     * @throws org.baoxue.access.Denied as {@link #ofCase}
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if no purpose is given, or there are more than {@link #MOST_CASES} cases
     */
    ZipDownload filesOfUnit(Actor actor, String unit, Purpose purpose);

    /**
     * What an export is for.
     *
     * @param masked whether names are shortened and personal words left out
     * @param reason why it is made, 2 to 200 characters; printed on every sheet
     */
    record Purpose(boolean masked, String reason) {}
}

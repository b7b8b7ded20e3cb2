package org.baoxue.reporting.dossier;

import org.baoxue.access.Actor;
import org.baoxue.casework.CaseId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * 迎检卷宗 in one click, in a format of the platform's own (平台建议格式), since no plan gives one. It holds what the platform
 * holds: timeline, procedure with its sentences, duties with their outcomes, documents with their service, the verified head of the log. Every export is in the
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
     * 一校一册: a zip of an index and the workbook of every case of a unit, whatever its state.
     *
     * @throws org.baoxue.access.Denied as {@link #ofCase}
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if no purpose is given, or there are more than {@link #MOST_CASES} cases
     */
    byte[] ofUnit(Actor actor, String unit, Purpose purpose);

    /**
     * What an export is for.
     *
     * @param masked whether names are shortened and personal words left out
     * @param reason why it is made, 2 to 200 characters; printed on every sheet
     */
    record Purpose(boolean masked, String reason) {}
}

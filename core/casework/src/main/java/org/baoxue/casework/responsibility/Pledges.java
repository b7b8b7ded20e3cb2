package org.baoxue.casework.responsibility;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Letters of responsibility (责任书): who signed what with whom. Every call passes the gate and throws
 * {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface Pledges {

    /**
     * The letters that the plan of a unit's place has; none where it is silent.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     */
    List<PledgeTitle> titles(Actor actor, String unit, LocalDate day);

    /**
     * Enters a letter that was signed.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit or child
     * @throws org.baoxue.access.Invalid if a text is missing, the day lies ahead, or a pupil or guardian is without the child
     * @throws org.baoxue.access.Conflict if the unit has a letter of this number
     */
    Pledge record(Actor actor, NewPledge pledge);

    /**
     * Takes an entry back. Its number is not used again.
     *
     * @throws org.baoxue.access.NotFound if there is no such letter
     * @throws org.baoxue.access.Conflict if it was taken back already
     * @throws org.baoxue.access.Invalid if no reason is given
     */
    Pledge revoke(Actor actor, String id, String reason);

    /**
     * Enters the letters of a list with the columns 单位代码, 编号, 题名, 签订日期, 甲方身份, 甲方姓名, 乙方身份, 乙方姓名 and 学生 (ID number
     * or pseudonym, for guardians and pupils). Good rows are kept; the same list again changes nothing.
     *
     * @param fileName as users know the file
     * @throws org.baoxue.access.Invalid if it is no such workbook
     */
    ImportReport importXlsx(Actor actor, Path file, String fileName);

    /** Letters in the actor's scope. */
    Page<Pledge> list(Actor actor, PledgeQuery query);
}

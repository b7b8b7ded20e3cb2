package org.baoxue.casework.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The recorded numbers of cohorts. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it.
 * Thread-safe.
 */
@ProviderType
public interface Cohorts {

    /**
     * Records the numbers of a cohort.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if a value is missing or impossible
     * @throws org.baoxue.access.Conflict if another entry stands than the one to be corrected
     */
    CohortEntry enter(Actor actor, NewCohortEntry entry);

    /**
     * Takes back what was recorded of a cohort by mistake.
     *
     * @param corrects number of the entry that stands
     * @param reason required
     * @throws org.baoxue.access.Conflict if that entry does not stand
     */
    CohortEntry withdraw(Actor actor, Cohort cohort, int corrects, String reason);

    /**
     * Records the cohorts of a workbook with the columns 单位代码, 学段 (小学, 初中, 九年), 毕业年, 入学年, 招生数, 转入, 借读, 其它增加,
     * 转出, 休学, 其它减少, 毕业生数, 凭证, 备注, 更正. The six of who came and went are all filled, or all blank where that is not
     * known. Good rows are kept, each fault names its column; a row that says what stands changes nothing.
     *
     * @throws org.baoxue.access.Invalid if it is no such workbook
     */
    ImportReport importXlsx(Actor actor, Path file, String fileName);

    /**
     * The entries that stand of a unit and all below it, or in the place of a government; the newest cohorts first, then by
     * unit.
     *
     * @param graduationYear only of this 届
     */
    Page<CohortEntry> list(Actor actor, String unit, Optional<Integer> graduationYear, PageRequest page);

    /**
     * All entries of a cohort, oldest first, also those that no longer stand.
     *
     * @throws org.baoxue.access.NotFound if there is none
     */
    List<CohortEntry> of(Actor actor, Cohort cohort);
}

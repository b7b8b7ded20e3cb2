package org.baoxue.access;

import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** The units of both lines. Safe for use by many threads. */
@ProviderType
public interface Units {

    /** All units as they are now, for system code; a change swaps the whole tree. */
    UnitTree tree();

    /**
     * The units in the actor's scope.
     *
     * @throws Denied unless the actor may {@link Action#UNIT_READ}
     */
    Page<Unit> list(Actor actor, UnitQuery query);

    /**
     * One unit in the actor's scope.
     *
     * @throws Denied unless the actor may {@link Action#UNIT_READ} here
     * @throws NotFound if there is no such unit
     */
    Unit show(Actor actor, String id);

    /**
     * Adds and changes units from the first sheet of a workbook with the columns 单位代码, 单位名称, 单位类别, 上级单位代码,
     * 行政区划代码 and 包保范围, in any order. Good rows are kept in one transaction, bad rows come back with the reason;
     * units that the file does not name stay. Importing the same file again changes nothing.
     *
     * @param fileName for messages and the audit trail
     * @throws Denied unless the actor may {@link Action#UNIT_IMPORT}
     * @throws Invalid if the file is no workbook or a column is missing
     */
    ImportReport importXlsx(Actor actor, InputStream file, String fileName);
}

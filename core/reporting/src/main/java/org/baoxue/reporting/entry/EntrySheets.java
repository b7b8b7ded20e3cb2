package org.baoxue.reporting.entry;

import java.util.Optional;
import org.baoxue.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * 未注册学生走访表: the children of a round of autumn entry who are not registered and whose whereabouts nobody has proved. No
 * plan gives its columns, so that they are ours (平台建议格式). Every call passes the gate and throws
 * {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface EntrySheets {

    /**
     * A workbook that prints on A4 with places for signatures, village by village and school by school; addresses, phones and
     * numbers are not in it.
     *
     * @param cell only this village group, village or school; all in the actor's scope if empty
     * @throws org.baoxue.access.NotFound if there is no such round or cell
     */
    byte[] print(Actor actor, long round, Optional<String> cell);
}

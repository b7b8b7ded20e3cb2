package org.baoxue.storage.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the storage; the data source itself is configured in {@code org.ops4j.datasource-baoxue}. */
@ObjectClassDefinition(
        id = StorageConfiguration.PID,
        name = "保学 · 存储 (Baoxue storage)",
        description = "数据库探测与工作目录 (probing of the database, working directory)")
public @interface StorageConfiguration {
    String PID = "org.baoxue.storage";

    /** Directory for temporary copies and the restore order. */
    @AttributeDefinition(
            name = "工作目录 (working directory)",
            description = "备份的临时副本与待恢复指令所在目录；留空为 ${karaf.data}/storage"
                    + " (holds temporary copies and the pending restore; empty: ${karaf.data}/storage)")
    String directory() default "";

    /** Seconds between two probes. */
    @AttributeDefinition(
            name = "探测间隔秒数 (seconds between probes)",
            description = "数据库状态探测及重新连接的间隔 (how often the database is probed, or tried again)",
            min = "1")
    int probe_seconds() default 5;
}

package org.baoxue.roster.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of PID {@code org.baoxue.roster}. */
@ObjectClassDefinition(id = Settings.PID, name = "保学名册 (Baoxue roster)")
public @interface Settings {

    String PID = "org.baoxue.roster";

    @AttributeDefinition(
            name = "别名 (aliases)",
            description = "表头或取值的别名，如 id-number=居民证号|证号 或 mark.absent=缺"
                    + " (further words for columns or values: field=word|word or group.value=word)")
    String[] column_aliases() default {};

    @AttributeDefinition(
            name = "退回行保存天数 (days to keep rejected rows)",
            description = "含个人信息的退回行保存多少天后删除 (rejected rows hold personal data and are deleted after this)")
    int rejected_retention_days() default 90;

    @AttributeDefinition(
            name = "导入文件夹 (import folder)",
            description = "放入其中的名单自动导入；留空则不启用。文件名：kind__unit__date__full|delta.xlsx，"
                    + "如 enrolment__341502__2026-11-20__full.xlsx (lists put here are imported; empty: none)")
    String import_folder() default "";

    @AttributeDefinition(
            name = "导入文件夹检查间隔，秒 (seconds between looks into the import folder)",
            description = "文件大小在两次检查之间不变才导入 (a file is imported once its size stays the same between two looks)")
    int import_folder_seconds() default 10;
}

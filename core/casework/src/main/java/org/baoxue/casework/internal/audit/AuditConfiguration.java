package org.baoxue.casework.internal.audit;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of what proves that the logs of cases are whole. */
@ObjectClassDefinition(id = AuditConfiguration.PID, name = "保学 · 个案 (Baoxue casework)")
public @interface AuditConfiguration {
    String PID = "org.baoxue.casework";

    /** Where the heads of all chains are written once a day. */
    @AttributeDefinition(
            name = "锚定文件夹 (anchor folder)",
            description = "每天写入各案件链头的文件夹，请另行保存到别处；留空为 ${karaf.data}/anchors"
                    + " (heads of all chains, one file a day, to be copied elsewhere; empty: ${karaf.data}/anchors)")
    String anchors_folder() default "";
}

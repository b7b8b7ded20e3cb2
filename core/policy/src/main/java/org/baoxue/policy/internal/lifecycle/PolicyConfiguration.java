package org.baoxue.policy.internal.lifecycle;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the life of regions. */
@ObjectClassDefinition(
        id = PolicyConfiguration.PID,
        name = "保学 · 地区插件 (Baoxue regions)",
        description = "地区插件的宽限期与就绪条件 (grace periods and readiness of regions)")
public @interface PolicyConfiguration {
    String PID = "org.baoxue.policy";

    /** Seconds for which a vanished region stays in force. */
    @AttributeDefinition(
            name = "宽限秒数 (grace seconds)",
            description = "插件移除后其规定继续有效的时间；更新是先卸后装，宽限期内不出现空档"
                    + " (how long a vanished region stays in force; an update is removal and installation)",
            min = "1")
    int grace_seconds() default 60;

    /** The same after a start. */
    @AttributeDefinition(
            name = "启动宽限秒数 (boot grace seconds)",
            description = "启动后等待上次有效的地区插件的时间 (how long bundles are waited for after a start)",
            min = "1")
    int boot_grace_seconds() default 120;

    /** Ids of regions that must be in force. */
    @AttributeDefinition(
            name = "必备地区 (expected regions)",
            description = "缺少时平台视为未就绪的地区编号；上次停机时有效的地区总在其中"
                    + " (regions without which the platform is not ready, beside those in force at the last stop)")
    String[] expected_regions() default {};
}

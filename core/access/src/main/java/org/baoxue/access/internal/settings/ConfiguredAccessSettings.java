package org.baoxue.access.internal.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The settings of the configuration {@code org.baoxue.access}. */
@Component(service = AccessSettings.class, configurationPid = "org.baoxue.access")
@Designate(ocd = ConfiguredAccessSettings.Configuration.class)
public final class ConfiguredAccessSettings implements AccessSettings {

    private final Configuration configuration;
    private final Path firstAdministratorFile;
    private final Map<String, List<String>> unitColumnAliases;

    /**
     * @throws IllegalArgumentException if a value is out of range
     */
    @Activate
    public ConfiguredAccessSettings(Configuration configuration, BundleContext context) {
        this.configuration = configuration;
        atLeast("passwordHashMemoryKib", configuration.passwordHashMemoryKib(), 8 * 1024);
        atLeast("passwordHashIterations", configuration.passwordHashIterations(), 1);
        atLeast("passwordHashParallelism", configuration.passwordHashParallelism(), 1);
        atLeast("passwordHashesAtOnce", configuration.passwordHashesAtOnce(), 1);
        atLeast("passwordLength", configuration.passwordLength(), 8);
        atLeast("lockOutFailures", configuration.lockOutFailures(), 1);
        atLeast("lockOutMinutes", configuration.lockOutMinutes(), 1);
        atLeast("sessionIdleMinutes", configuration.sessionIdleMinutes(), 1);
        atLeast("sessionHours", configuration.sessionHours(), 1);
        atLeast("tokenDays", configuration.tokenDays(), 1);
        firstAdministratorFile = file(configuration.firstAdministratorFile(), context);
        unitColumnAliases = aliases(configuration.unitColumnAliases());
    }

    @Override
    public Hashing hashing() {
        return new Hashing(
                configuration.passwordHashMemoryKib(),
                configuration.passwordHashIterations(),
                configuration.passwordHashParallelism(),
                configuration.passwordHashesAtOnce());
    }

    @Override
    public PasswordShape passwordShape() {
        return new PasswordShape(configuration.passwordLength(), configuration.passwordKinds());
    }

    @Override
    public LockOut lockOut() {
        return new LockOut(configuration.lockOutFailures(), Duration.ofMinutes(configuration.lockOutMinutes()));
    }

    @Override
    public Lifetimes lifetimes() {
        return new Lifetimes(
                Duration.ofMinutes(configuration.sessionIdleMinutes()),
                Duration.ofHours(configuration.sessionHours()),
                Duration.ofDays(configuration.tokenDays()));
    }

    @Override
    public Path firstAdministratorFile() {
        return firstAdministratorFile;
    }

    @Override
    public Map<String, List<String>> unitColumnAliases() {
        return unitColumnAliases;
    }

    private static void atLeast(String key, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "org.baoxue.access: %s 应不小于 %d，实为 %d (is below its minimum)".formatted(key, least, value));
        }
    }

    private static Path file(String configured, BundleContext context) {
        String path = configured;
        for (String folder : List.of("karaf.etc", "karaf.data", "karaf.base")) {
            String value = context.getProperty(folder);
            path = path.replace("$[" + folder + "]", value == null ? "." : value);
        }
        return Path.of(path);
    }

    static Map<String, List<String>> aliases(String[] lines) {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException(
                        "org.baoxue.access: unitColumnAliases 应为“列名=别名|别名”，实为 '%s' (header=alias|alias)"
                                .formatted(line));
            }
            aliases.put(
                    parts[0].strip(),
                    Arrays.stream(parts[1].split("\\|")).map(String::strip).toList());
        }
        return Map.copyOf(aliases);
    }

    /** The attributes of the configuration. */
    @ObjectClassDefinition(
            id = "org.baoxue.access",
            name = "保学 账户与单位 (Baoxue access)",
            description = "密码、登录、会话、令牌和单位导入 (passwords, sign-in, sessions, tokens and the import of units)")
    @interface Configuration {

        @AttributeDefinition(description = "Argon2id 内存，KiB (memory of a password hash in KiB)")
        int passwordHashMemoryKib() default 19 * 1024;

        @AttributeDefinition(description = "Argon2id 迭代次数 (passes of a password hash)")
        int passwordHashIterations() default 2;

        @AttributeDefinition(description = "Argon2id 并行度 (lanes of a password hash)")
        int passwordHashParallelism() default 1;

        @AttributeDefinition(description = "同时计算的密码散列数 (password hashes computed at the same time)")
        int passwordHashesAtOnce() default 2;

        @AttributeDefinition(description = "密码最少字符数 (least characters of a password)")
        int passwordLength() default 10;

        @AttributeDefinition(
                description = "密码最少字符种类：大写、小写、数字、其他 (least kinds of character: capital, small, digit, other)")
        int passwordKinds() default 3;

        @AttributeDefinition(description = "连续失败多少次锁定 (failures in a row that lock an account out)")
        int lockOutFailures() default 5;

        @AttributeDefinition(description = "锁定分钟数 (minutes of a lock-out)")
        int lockOutMinutes() default 15;

        @AttributeDefinition(description = "会话闲置分钟数 (minutes after which an idle session ends)")
        int sessionIdleMinutes() default 30;

        @AttributeDefinition(description = "会话最长小时数 (hours after which any session ends)")
        int sessionHours() default 12;

        @AttributeDefinition(description = "令牌最长天数 (days that a token lives at most)")
        int tokenDays() default 365;

        @AttributeDefinition(
                description = "首个管理员密码文件，可用 $[karaf.etc]、$[karaf.data]、$[karaf.base]"
                        + " (file for the first administrator's password)")
        String firstAdministratorFile() default "$[karaf.etc]/first-administrator.txt";

        @AttributeDefinition(description = "单位表列名的别名，列名=别名|别名 (aliases of the unit list's headers)")
        String[] unitColumnAliases() default {
            "单位代码=机构代码|学校标识码|学校代码|班级代码",
            "单位名称=机构名称|学校名称|名称",
            "单位类别=机构类别|类别|单位类型",
            "上级单位代码=上级代码|主管单位代码|上级机构代码",
            "行政区划代码=区划代码|所在地区划代码",
            "包保范围=包保区划代码|包保区划|包保范围代码"
        };
    }
}

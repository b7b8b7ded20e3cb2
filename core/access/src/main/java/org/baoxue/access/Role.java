package org.baoxue.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.baoxue.api.unit.UnitKind;

/** What an actor is. The first seven fit certain kinds of unit; the last three stand beside the units. */
public enum Role {
    PROVINCE("省级"),
    CITY("市级"),
    COUNTY("区县"),
    TOWNSHIP("乡镇（街道）"),
    CENTRAL_SCHOOL("中心校"),
    SCHOOL("学校"),
    CLASS_TEACHER("班主任"),
    /** Reads within its unit's responsibility, or everywhere without a unit; changes nothing. */
    AUDITOR("审计"),
    /** Runs the platform; sees no personal field unmasked. */
    ADMINISTRATOR("管理员"),
    /** The platform itself: clocks, import folders, start-up. No account has this role. */
    SYSTEM("系统");

    private final String chinese;

    Role(String chinese) {
        this.chinese = chinese;
    }

    /** The role's name for people. */
    public String chinese() {
        return chinese;
    }

    /** The name used in JSON and on the console, such as {@code class-teacher}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an account of this role may belong to a unit of {@code kind}. */
    public boolean fits(UnitKind kind) {
        return switch (this) {
            case PROVINCE -> kind == UnitKind.PROVINCE_GOVERNMENT || kind == UnitKind.PROVINCE_EDUCATION;
            case CITY -> kind == UnitKind.CITY_GOVERNMENT || kind == UnitKind.CITY_EDUCATION;
            case COUNTY -> kind == UnitKind.COUNTY_GOVERNMENT || kind == UnitKind.COUNTY_EDUCATION;
            case TOWNSHIP -> kind == UnitKind.TOWNSHIP_GOVERNMENT || kind == UnitKind.VILLAGE;
            case CENTRAL_SCHOOL -> kind == UnitKind.CENTRAL_SCHOOL;
            case SCHOOL -> kind == UnitKind.SCHOOL;
            case CLASS_TEACHER -> kind == UnitKind.CLASS;
            case AUDITOR, ADMINISTRATOR -> true;
            case SYSTEM -> false;
        };
    }

    /** Whether an account of this role must belong to a unit. */
    public boolean needsUnit() {
        return switch (this) {
            case AUDITOR, ADMINISTRATOR, SYSTEM -> false;
            default -> true;
        };
    }

    /** The role with the given {@link #key()} or Chinese name, if there is one. */
    public static Optional<Role> of(String text) {
        return Arrays.stream(values())
                .filter(role -> role.key().equals(text) || role.chinese.equals(text))
                .findFirst();
    }
}

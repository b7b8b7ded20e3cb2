package org.baoxue.roster.matching;

import java.util.List;
import java.util.Locale;

/**
 * What two rows have in common, or not, with its weight: the binary logarithm of how much likelier the sign is for rows of the
 * same child than for rows of any two, as in the model of Fellegi and Sunter (1969). The weights are the platform's own estimate
 * (平台建议): of a thousand children one shares a birthday with another within a few school years, of some hundred one the name.
 */
public enum Sign {
    ID_ONE_CHARACTER("证号差一位", 16),
    ID_SWAPPED("证号两位颠倒", 16),
    ID_DIFFERENT("证号不同", -6),
    /** The numbers agree up to the birthday, the names do not: brothers or sisters born on one day are told apart so. */
    MAYBE_TWINS("证号前14位相同而顺序码、姓名不同，可能是双胞胎", -22),
    NAME_SAME("姓名相同", 8),
    NAME_SAME_SOUND("姓名同音", 6),
    /** Every character that differs looks like the one in its place, such as 晴 and 睛. */
    NAME_SAME_SHAPE("姓名形近", 6),
    NAME_ONE_CHARACTER("姓名差一字", 4),
    NAME_DIFFERENT("姓名不同", -7),
    BIRTH_SAME("出生日期相同", 10),
    BIRTH_TWO_PARTS("出生年月日有两项相同", 4),
    BIRTH_DIFFERENT("出生日期不同", -7),
    SEX_DIFFERENT("性别不同", -6),
    GUARDIAN_SAME("监护人相同", 8),
    GUARDIAN_DIFFERENT("监护人不同", -1),
    PHONE_SAME("电话相同", 10),
    ADDRESS_ALIKE("地址相近", 4);

    private final String chinese;
    private final int weight;

    Sign(String chinese, int weight) {
        this.chinese = chinese;
        this.weight = weight;
    }

    /** The sign as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** The sign as shown to a reader who may see both names: of characters that look alike it says which. */
    public String chinese(String name, String other) {
        List<String> alike = this == NAME_SAME_SHAPE
                ? Shapes.alike(name.codePoints().toArray(), other.codePoints().toArray())
                : List.of();
        return alike.isEmpty() ? chinese : chinese + "（" + String.join("、", alike) + "）";
    }

    /** Logarithm to base 2 of the ratio of likelihoods; negative where it speaks against the same child. */
    public int weight() {
        return weight;
    }

    /** The name used in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

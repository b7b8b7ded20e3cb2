package org.baoxue.roster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.baoxue.api.identity.IdNumber;

/** Made-up pupils whose numbers are valid: the same number always gives the same pupil. */
public final class Pupils {

    private static final List<String> FAMILIES = List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴");
    private static final List<String> GIVEN = List.of("小明", "思雨", "子涵", "浩然", "欣怡", "宇轩", "梓涵", "佳怡", "俊杰", "雨桐");

    private Pupils() {}

    public static String idNumber(int n) {
        LocalDate birth = LocalDate.of(2010, 1, 1).plusDays(n % 3_000);
        String first17 = "%06d%s%03d"
                .formatted(
                        341_502 + n / 2_000_000, birth.format(DateTimeFormatter.BASIC_ISO_DATE), (n / 3_000) % 1_000);
        return first17 + IdNumber.checkCharacter(first17);
    }

    public static String name(int n) {
        return FAMILIES.get(n % FAMILIES.size()) + GIVEN.get(n / FAMILIES.size() % GIVEN.size());
    }

    public static String sex(int n) {
        return IdNumber.of(idNumber(n)).male() ? "男" : "女";
    }

    public static String birthDate(int n) {
        return IdNumber.of(idNumber(n)).birthDate().toString();
    }
}

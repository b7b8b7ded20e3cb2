package org.baoxue.roster.bench;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.roster.matching.Described;

/** One invented child, whose number every list writes in its own way. */
record Person(Described told) {

    private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红梅建国志文辉鹏飞雪婷宇浩欣怡";
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(2011, 9, 1);
    private static final int BIRTHDAYS = 9 * 365;

    private static final int AREAS = 5_000;
    private static final int SEQUENCES = 1_000;
    private static final long NUMBERS = (long) AREAS * BIRTHDAYS * SEQUENCES;

    /** Shares no factor with the numbers, so that no two children have the same. */
    private static final long STEP = 2_654_435_761L;

    /** The child with an index; its area code is even. */
    static Person of(int index, Random random) {
        long number = index * STEP % NUMBERS;
        LocalDate birth = FIRST_BIRTHDAY.plusDays(number / SEQUENCES % BIRTHDAYS);
        String first = "34%04d%s%03d"
                .formatted(
                        2 * (number / SEQUENCES / BIRTHDAYS), birth.toString().replace("-", ""), number % SEQUENCES);
        String family = one(FAMILIES, random);
        return new Person(new Described(
                family + one(GIVEN, random) + one(GIVEN, random),
                (first.charAt(16) - '0') % 2 == 1 ? "男" : "女",
                birth,
                Optional.of(first + IdNumber.checkCharacter(first)),
                family + one(GIVEN, random) + one(GIVEN, random),
                "139%08d".formatted(random.nextInt(100_000_000)),
                "第%d村民组%d号".formatted(1 + random.nextInt(400), 1 + random.nextInt(300))));
    }

    /** The same child under a number that nobody has, for its area code is odd, or without number. */
    Person misread(Random random) {
        return with(
                told.name(),
                random.nextInt(4) == 0 ? Optional.empty() : told.idNumber().map(Person::odd));
    }

    private static String odd(String number) {
        String first = number.substring(0, 5) + (char) (number.charAt(5) + 1) + number.substring(6, 17);
        return first + IdNumber.checkCharacter(first);
    }

    /** The same child with one wrong digit in the number, or without number; one in fifty with a variant of the name. */
    Person written(Random random) {
        String name = told.name();
        if (random.nextInt(50) == 0) {
            name = name.substring(0, 2) + one(GIVEN, random);
        }
        return with(
                name,
                random.nextInt(4) == 0 ? Optional.empty() : told.idNumber().map(number -> slip(number, random)));
    }

    private Person with(String name, Optional<String> number) {
        return new Person(new Described(
                name, told.sex(), told.birthDate(), number, told.guardian(), told.phone(), told.address()));
    }

    private static String slip(String number, Random random) {
        int at = random.nextInt(17);
        char digit = (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        String first = number.substring(0, at) + digit + number.substring(at + 1, 17);
        return first + IdNumber.checkCharacter(first);
    }

    private static String one(String characters, Random random) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    /** The fourteen columns of a list, separated by commas. */
    String line(int row) {
        return String.join(
                ",",
                Integer.toString(row),
                told.name(),
                told.sex(),
                told.idNumber().orElse(""),
                told.birthDate().toString(),
                "汉族",
                "G" + told.idNumber().orElse(""),
                "示例学校" + row / 900,
                "三年级",
                (1 + row / 50 % 18) + "班",
                told.guardian(),
                told.phone(),
                "在读",
                told.address());
    }
}

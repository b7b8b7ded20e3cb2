package org.baoxue.roster.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baoxue.api.identity.IdNumber;

/**
 * What an exact match leaves of two lists of made-up children with known truth: row n on the left and row n on the right are the
 * same child. Of the ID numbers five in six have one wrong digit on the right and the others are missing there; one name in a
 * hundred has another character, and half the phones are missing.
 */
record Seeded(List<Described> left, List<Described> right) {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉红梅建国文辉小晓宇轩子涵欣怡浩然";
    private static final int DAYS = 3_285;

    static Seeded of(int children, long seed) {
        Random random = new Random(seed);
        List<Described> left = new ArrayList<>();
        List<Described> right = new ArrayList<>();
        for (int i = 0; i < children; i++) {
            LocalDate birth = LocalDate.of(2011, 9, 1).plusDays(random.nextInt(DAYS));
            String sex = random.nextBoolean() ? "男" : "女";
            String first17 = "34%02d%02d".formatted(1 + random.nextInt(16), 1 + random.nextInt(30))
                    + birth.toString().replace("-", "")
                    + "%03d".formatted(random.nextInt(1_000));
            String name = name(random);
            Described truth = new Described(
                    name,
                    sex,
                    birth,
                    Optional.of(first17 + IdNumber.checkCharacter(first17)),
                    name(random),
                    "139%08d".formatted(random.nextInt(100_000_000)),
                    "幸福路%d号".formatted(random.nextInt(900)));
            left.add(truth);
            right.add(slipped(truth, first17, random));
        }
        return new Seeded(left, right);
    }

    private static Described slipped(Described truth, String first17, Random random) {
        int kind = random.nextInt(6);
        Optional<String> number = kind == 0 ? Optional.empty() : Optional.of(oneWrong(first17, random));
        String name = random.nextInt(100) == 0
                ? truth.name().substring(0, truth.name().length() - 1) + GIVEN.charAt(random.nextInt(GIVEN.length()))
                : truth.name();
        String phone = random.nextInt(2) == 0 ? "" : truth.phone();
        return new Described(name, truth.sex(), truth.birthDate(), number, truth.guardian(), phone, truth.address());
    }

    private static String oneWrong(String first17, Random random) {
        int at = random.nextInt(2) == 0 ? random.nextInt(6) : 14 + random.nextInt(3);
        char wrong = (char) ('0' + (first17.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        String slipped = first17.substring(0, at) + wrong + first17.substring(at + 1);
        return slipped + IdNumber.checkCharacter(slipped);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }
}

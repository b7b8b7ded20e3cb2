package org.baoxue.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.baoxue.api.identity.IdNumber;

/** Invents people: plausible names, and ID numbers with a valid check character. The same seed gives the same people. */
final class Invented {

    private static final String[] SURNAMES =
            ("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 潘 于 "
                            + "蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 欧阳")
                    .split(" ");
    private static final String BOYS = "宇轩浩然子涵俊杰博文思远明哲天佑家豪志强建国晨阳承泽启航奕辰景行嘉树";
    private static final String GIRLS = "梓萱雨桐欣怡诗涵佳琪思琪语嫣若曦婉清雅静晓雯梦洁玉兰春燕彩云心悦可馨依诺";
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final Random random;
    private final Map<String, Integer> sequences = new HashMap<>();

    Invented(Random random) {
        this.random = random;
    }

    /** A child born on a day of the school year in which it turned the given age by 31 August. */
    Person child(String division, int schoolYear, int age) {
        LocalDate last = LocalDate.of(schoolYear - age, 8, 31);
        return person(division, last.minusDays(random.nextInt(365)), random.nextBoolean());
    }

    /** A name for a guardian with the child's surname. */
    String guardian(Person child) {
        return child.name().substring(0, child.name().length() > 3 ? 2 : 1) + given(BOYS);
    }

    /** A mobile number of the range that the ministry keeps for no real subscriber in this sample: 100xxxxxxxx. */
    String phone() {
        return "100" + String.format("%08d", random.nextInt(100_000_000));
    }

    private Person person(String division, LocalDate birth, boolean male) {
        String head = division + BIRTH.format(birth);
        int sequence = sequences.merge(head + male, 1, Integer::sum);
        String body = head + String.format("%03d", sequence * 2 - (male ? 1 : 0));
        String surname = SURNAMES[random.nextInt(SURNAMES.length)];
        return new Person(
                surname + given(male ? BOYS : GIRLS), male ? "男" : "女", birth, body + IdNumber.checkCharacter(body));
    }

    private String given(String characters) {
        String first = character(characters);
        return random.nextInt(5) == 0 ? first : first + character(characters);
    }

    private String character(String characters) {
        int at = random.nextInt(characters.length());
        return characters.substring(at, at + 1);
    }

    /**
     * An invented person.
     *
     * @param name full name
     * @param sex 男 or 女
     * @param birth birth date
     * @param idNumber valid by GB 11643
     */
    record Person(String name, String sex, LocalDate birth, String idNumber) {}
}

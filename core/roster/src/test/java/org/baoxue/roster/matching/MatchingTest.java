package org.baoxue.roster.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.baoxue.api.identity.IdNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("两份名单里的同一个孩子：先按证号，再按姓名、生日、监护人")
class MatchingTest {

    private static final LocalDate BIRTH = LocalDate.of(2015, 3, 5);

    @Test
    @DisplayName("精确匹配与逐个查找的结果一致，重复的键只配一次，左右无多无漏")
    void exact_pairs_are_those_of_a_plain_search() {
        Random random = new Random(42);
        for (int size : List.of(0, 1, 2, 1_000, 40_000)) {
            long[] left = random.longs(size, 0, size * 2L + 1).toArray();
            long[] right = random.longs(size, 0, size * 2L + 1).toArray();
            KeyPairs pairs = KeyPairs.of(left, right);
            Map<Long, Integer> firstRight = new HashMap<>();
            for (int row = 0; row < size; row++) {
                firstRight.putIfAbsent(right[row], row);
            }
            Set<Long> taken = new HashSet<>();
            Set<Integer> paired = new HashSet<>();
            for (int row = 0; row < size; row++) {
                boolean first = taken.add(left[row]);
                int expected = first ? firstRight.getOrDefault(left[row], KeyPairs.NONE) : KeyPairs.NONE;
                assertThat(pairs.rightOf(row)).isEqualTo(expected);
                if (expected != KeyPairs.NONE) {
                    paired.add(expected);
                    assertThat(pairs.leftOf(expected)).isEqualTo(row);
                }
            }
            assertThat(pairs.leftOnly().length).isEqualTo(size - paired.size());
            assertThat(pairs.rightOnly().length).isEqualTo(size - paired.size());
        }
    }

    @Test
    @DisplayName("证号错一位、颠倒两位、缺证号、姓名同音、形近或差一字：仍认得出，并说出凭什么")
    void one_slip_is_recognised_and_named() {
        Described child = child("王小明", BIRTH, Optional.of(number("34150220150305", 1)), "王大明", "13900000001");
        assertThat(signs(child, withNumber(child, number("34150220150305", 7))))
                .contains(Sign.ID_ONE_CHARACTER, Sign.NAME_SAME, Sign.BIRTH_SAME);
        assertThat(signs(child, withNumber(child, number("34152020150305", 1)))).contains(Sign.ID_SWAPPED);
        assertThat(signs(child, withNumber(child, ""))).doesNotContain(Sign.ID_DIFFERENT, Sign.ID_ONE_CHARACTER);
        Described variant = child("王晓明", BIRTH, Optional.empty(), "王大明", "13900000001");
        assertThat(signs(child, variant)).contains(Sign.NAME_SAME_SOUND, Sign.GUARDIAN_SAME, Sign.PHONE_SAME);
        assertThat(signs(child, child("王小月", BIRTH, Optional.empty(), "", ""))).contains(Sign.NAME_ONE_CHARACTER);
        assertThat(signs(child("单小曾", BIRTH, Optional.empty(), "", ""), child("善晓增", BIRTH, Optional.empty(), "", "")))
                .as("the family name 单 is read shan")
                .contains(Sign.NAME_SAME_SOUND);
        assertThat(signs(child("王小晴", BIRTH, Optional.empty(), "", ""), child("王小睛", BIRTH, Optional.empty(), "", "")))
                .as("晴 is read qing, 睛 jing")
                .contains(Sign.NAME_SAME_SHAPE);
        assertThat(Sign.NAME_SAME_SHAPE.chinese("王小晴", "王小睛")).isEqualTo("姓名形近（晴/睛）");
        assertThat(Sign.NAME_SAME_SHAPE.chinese("王＊＊", "王＊＊")).isEqualTo("姓名形近");
        for (Described other : List.of(withNumber(child, number("34150220150305", 7)), variant)) {
            assertThat(LikelyPairs.of(List.of(child), List.of(other)).get(0).percent())
                    .isGreaterThan(95);
        }
    }

    @Test
    @DisplayName("同名而生日、证号都不同的是两个人；双胞胎生日、监护人相同，证号只差顺序码，也不是一个人")
    void namesakes_and_twins_are_not_one_child() {
        Described child = child("王小明", BIRTH, Optional.of(number("34150220150305", 1)), "王大明", "");
        Described namesake =
                child("王小明", LocalDate.of(2013, 11, 20), Optional.of(number("34150220131120", 3)), "李大山", "");
        assertThat(LikelyPairs.of(List.of(child), List.of(namesake))).isEmpty();
        for (int sequence : List.of(3, 153)) {
            Described twin = child("王小亮", BIRTH, Optional.of(number("34150220150305", sequence)), "王大明", "");
            assertThat(signs(child, twin)).contains(Sign.MAYBE_TWINS);
            assertThat(LikelyPairs.of(List.of(child), crowd(twin, 20_000))).isEmpty();
        }
    }

    @Test
    @DisplayName("一对一：两个孩子不会都认成同一个学生，最像的先配")
    void each_row_is_in_one_pair_at_most() {
        Described pupil = child("王小明", BIRTH, Optional.empty(), "王大明", "13900000001");
        Described same = child("王小明", BIRTH, Optional.empty(), "王大明", "13900000001");
        Described near = child("王晓明", BIRTH, Optional.empty(), "王大明", "");
        List<LikelyPair> pairs = LikelyPairs.of(List.of(near, same), List.of(pupil));
        assertThat(pairs).hasSize(1);
        assertThat(pairs.get(0).left()).isEqualTo(1);
    }

    @Test
    @DisplayName("已知真相的名单：1.5%证号有误、0.5%缺证号、1%姓名有变，查全过九成七，查准过九成九")
    void recall_and_precision_on_lists_with_known_truth() {
        Seeded lists = Seeded.of(20_000, 7);
        List<LikelyPair> pairs = LikelyPairs.of(lists.left(), lists.right());
        long right = pairs.stream().filter(pair -> pair.left() == pair.right()).count();
        assertThat((double) right / lists.left().size()).as("recall").isGreaterThan(0.97);
        assertThat((double) right / pairs.size()).as("precision").isGreaterThan(0.99);
    }

    private static List<Sign> signs(Described one, Described other) {
        Sounds sounds = new Sounds();
        return Comparing.signs(new Row(one, sounds), new Row(other, sounds));
    }

    private static List<Described> crowd(Described one, int others) {
        List<Described> crowd = new ArrayList<>(Seeded.of(others, 11).right());
        crowd.add(one);
        return crowd;
    }

    private static Described withNumber(Described child, String number) {
        return child(
                child.name(),
                child.birthDate(),
                Optional.of(number).filter(text -> !text.isEmpty()),
                child.guardian(),
                child.phone());
    }

    private static Described child(
            String name, LocalDate birth, Optional<String> number, String guardian, String phone) {
        return new Described(name, "男", birth, number, guardian, phone, "幸福路1号");
    }

    private static String number(String first14, int sequence) {
        String first17 = first14 + "%03d".formatted(sequence);
        return first17 + IdNumber.checkCharacter(first17);
    }
}

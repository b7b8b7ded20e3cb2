package org.baoxue.roster.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("姓名的读音")
class SoundsTest {

    private static final Transliterator WHOLE = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    private static final String[] FAMILIES = {
        "单", "解", "曾", "任", "仇", "查", "盖", "朴", "尉迟", "单于", "万俟", "欧阳", "张", "王", "李", "吕", "区", "翟", "乐", "缪"
    };
    private static final Charset GB2312 = Charset.forName("GB2312");

    private final Sounds sounds = new Sounds();

    @Test
    @DisplayName("同音不同字读音相同，姓氏按姓氏读音")
    void different_characters_of_one_sound() {
        assertThat(sounds.of("张小明")).isEqualTo(sounds.of("章晓明"));
        assertThat(sounds.of("单丽")).isEqualTo(sounds.of("善丽"));
        assertThat(sounds.of("张小明")).isNotEqualTo(sounds.of("张小华"));
        assertThat(sounds.of("")).isEmpty();
        assertThat(sounds.of("张小羓")).as("a character without a reading").isNotEqualTo(sounds.of("张小羃"));
    }

    @Test
    @DisplayName("逐字拼成的读音与整个姓名一次转写的相同")
    void a_name_sounds_as_its_parts() {
        Random random = new Random(20261201);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder(FAMILIES[random.nextInt(FAMILIES.length)]);
            for (int given = 1 + random.nextInt(2); given > 0; given--) {
                name.append(common(random));
            }
            assertThat(sounds.of(name.toString())).as(name.toString()).isEqualTo(WHOLE.transliterate(name.toString()));
        }
    }

    @Test
    @DisplayName("读音相同的姓名，末字读音必相同：先看末字不会漏掉同音")
    void names_of_one_sound_end_alike() {
        Random random = new Random(7);
        Map<String, String> known = new HashMap<>();
        int same = 0;
        for (int i = 0; i < 20_000; i++) {
            String name = FAMILIES[random.nextInt(FAMILIES.length)] + common(random);
            String other = known.putIfAbsent(sounds.of(name), name);
            if (other != null && other.codePointCount(0, other.length()) == name.codePointCount(0, name.length())) {
                assertThat(sounds.endAlike(name, other)).as(name + " " + other).isTrue();
                same += name.length() > 2 ? 1 : 0;
            }
        }
        assertThat(same).isPositive();
        assertThat(sounds.endAlike("张小明", "张小华")).isFalse();
    }

    /** One of the 3,666 commonest characters, as the first rows of GB 2312 have them in the order of their readings. */
    private static String common(Random random) {
        return new String(new byte[] {(byte) (0xB0 + random.nextInt(39)), (byte) (0xA1 + random.nextInt(94))}, GB2312);
    }
}

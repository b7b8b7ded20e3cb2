package org.baoxue.roster.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
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

    /** One of the 3,666 commonest characters, as the first rows of GB 2312 have them in the order of their readings. */
    private static String common(Random random) {
        return new String(new byte[] {(byte) (0xB0 + random.nextInt(39)), (byte) (0xA1 + random.nextInt(94))}, GB2312);
    }
}

package org.baoxue.access.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AliasesTest {

    @Test
    void a_header_has_several_aliases() {
        assertThat(ConfiguredAccessSettings.aliases(new String[] {"单位代码 = 学校代码 | 机构代码", "单位名称=名称"}))
                .isEqualTo(Map.of("单位代码", List.of("学校代码", "机构代码"), "单位名称", List.of("名称")));
    }

    @Test
    void a_line_without_an_equals_sign_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfiguredAccessSettings.aliases(new String[] {"单位代码：学校代码"}))
                .withMessageContaining("单位代码：学校代码")
                .withMessageContaining("unitColumnAliases");
    }
}

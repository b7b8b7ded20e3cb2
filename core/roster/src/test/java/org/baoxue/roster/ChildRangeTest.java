package org.baoxue.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Ranges of pseudonyms")
class ChildRangeTest {

    private static final String CHARACTERS = "234567abcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 1_000, 1_001, 100_000, 13_000_000})
    void hold_every_child_once_and_in_order(long children) {
        List<ChildRange> ranges = ChildRange.covering(children, 1_000);
        Random random = new Random(children);

        for (int i = 0; i < 200; i++) {
            StringBuilder child = new StringBuilder();
            random.ints(26, 0, 32).forEach(character -> child.append(CHARACTERS.charAt(character)));
            assertThat(ranges)
                    .filteredOn(range -> holds(range, child.toString()))
                    .hasSize(1);
        }
        assertThat(ranges).isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
    }

    @Test
    void are_as_many_as_the_size_of_a_piece_asks_for() {
        assertThat(ChildRange.covering(900, 1_000)).containsExactly(ChildRange.ALL);
        assertThat(ChildRange.covering(100_000, 2_000)).hasSizeBetween(50, 60);
        assertThat(ChildRange.covering(13_000_000, 2_000)).hasSizeBetween(6_500, 8_192);
    }

    private static boolean holds(ChildRange range, String child) {
        return child.compareTo(range.from()) >= 0
                && range.before().map(before -> child.compareTo(before) < 0).orElse(true);
    }
}

package org.baoxue.policy.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.policy.Region;
import org.baoxue.policy.SampleRegion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a place shares with the places above it is what it would have worked out alone. */
class HearingTest {
    private static final List<String> PLACES = List.of("99", "9999", "999901", "999901001", "999902", "98");
    private static final List<String> VALIDITIES = List.of(
            "",
            "        valid-from: 2028-02-29\n",
            "        valid-to: 2028-02-29\n",
            "        valid-from: 2027-03-01\n        valid-to: 2027-08-31\n");
    private static final List<String> DAYS =
            List.of("2027-02-28", "2027-03-01", "2027-08-31", "2027-09-01", "2028-02-28", "2028-02-29", "2028-03-01");

    @Test
    @DisplayName("逐层共用的结果与从头推出的完全一致")
    void what_is_shared_with_places_above_is_what_is_worked_out_alone() {
        Random random = new Random(20261125);
        for (int round = 0; round < 12; round++) {
            List<Region> regions = regions(random);
            Snapshot snapshot = Snapshot.of(regions, List.of());
            for (String digits : List.of("", "99", "9999", "999901", "999901001", "999901001001", "999902", "98")) {
                DivisionCode place = digits.isEmpty() ? DivisionCode.NATION : new DivisionCode(digits);
                for (String text : DAYS) {
                    LocalDate day = LocalDate.parse(text);
                    List<Layer> heard = snapshot.layers().stream()
                            .filter(layer -> layer.speaksFor(PolicyPlace.of(place)))
                            .toList();
                    Resolution alone = Resolver.resolve(heard, day);
                    ResolvedPolicy shared = snapshot.resolve(place, day);

                    assertThat(shared.rules()).as("%s %s", place, day).isEqualTo(alone.rules());
                    assertThat(shared.silent()).isEqualTo(alone.silent());
                }
            }
        }
    }

    @Test
    @DisplayName("一地政策只在列出的日子变化")
    void between_two_listed_days_the_policy_of_a_place_is_the_same() {
        Snapshot snapshot = Snapshot.of(regions(new Random(7)), List.of());
        PolicyPlace place = PolicyPlace.of(new DivisionCode("999901001"));
        List<LocalDate> changes = snapshot.changes(place);

        assertThat(changes)
                .isSorted()
                .isSubsetOf(
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2028, 2, 29),
                        LocalDate.of(2028, 3, 1),
                        LocalDate.of(2027, 3, 1),
                        LocalDate.of(2027, 9, 1))
                .isNotEmpty();
        for (LocalDate day = LocalDate.of(2027, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
            boolean same = snapshot.resolve(place, day)
                    .rules()
                    .equals(snapshot.resolve(place, day.minusDays(1)).rules());
            assertThat(same || changes.contains(day)).as(day.toString()).isTrue();
        }
    }

    private static List<Region> regions(Random random) {
        List<Region> regions = new ArrayList<>();
        regions.add(SampleRegion.read(SampleRegion.text()));
        for (String place : PLACES) {
            regions.add(SampleRegion.read(region(place, random)));
        }
        return regions;
    }

    private static String region(String place, Random random) {
        StringBuilder text = new StringBuilder("""
                vocabulary: 1
                region: r%s
                title: 示例
                documents:
                  plan: {title: 示例方案, quality: c}
                layers:
                  - id: l%s
                    name: 示例方案
                    division: "%s"
                    rules:
                """.formatted(place, place, place));
        for (int i = 0; i < 4; i++) {
            String validity = VALIDITIES.get(random.nextInt(VALIDITIES.size()));
            if (random.nextInt(5) == 0) {
                text.append("      threshold.t%d: {mode: none}\n".formatted(i));
            } else if (random.nextInt(4) > 0) {
                text.append("""
                              threshold.t%d:
                                origin: quoted
                                source: {document: plan, quote: 巩固率}
                        %s        indicator: retention-rate
                                stage: compulsory
                                comparison: at-least
                                value: %d
                        """.formatted(i, validity, 95 + random.nextInt(5)));
            }
        }
        text.append("      layering.laxer: {origin: interpretation, source: {document: plan, quote: 标准}, allowed: %s}\n"
                .formatted(random.nextInt(4) > 0));
        return text.toString();
    }
}

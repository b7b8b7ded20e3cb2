package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Load;
import org.baoxue.itest.support.Office;
import org.baoxue.itest.support.Office.County;
import org.baoxue.itest.support.PolicyOrder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false, settings = "etc/org.baoxue.policy.cfg:grace.seconds=12")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Regions that are swapped while people work")
class RegionSwapTest {

    private static final List<String> REGIONS = List.of("anhui", "hubei");
    private static final String POLICIES = "api/v1/policies/";
    private static final String DAY = "?date=2026-11-20";
    private static final String DUTIES = "api/v1/duties?size=200";
    private static final int PER_SECOND = 10;

    private Office office;
    private County jinan;
    private County jiangan;
    private SwapDrill drill;
    private final PolicyOrder order = new PolicyOrder();

    @BeforeAll
    void a_school_in_each_county_has_duties(Distribution baoxue, @TempDir Path folder) throws Exception {
        office = Office.open(baoxue);
        office.console("feature:install baoxue-anhui baoxue-hubei");
        for (var region : REGIONS) {
            office.awaitInForce(region, "1.0.0.SNAPSHOT");
        }
        jinan = office.county("341502", folder);
        jiangan = office.county("420102", folder);
        office.absence(jinan, folder);
        office.absence(jiangan, folder);
        Office.await(
                "duties",
                () -> Office.total(jinan.desk(), "duties?rule=reporting.immediate") == 1
                        && Office.total(jiangan.desk(), "duties?rule=reporting.class-immediate") == 1);
        drill = new SwapDrill(baoxue, office, order, folder);
    }

    @Test
    @Order(1)
    @DisplayName("fail nobody in some twenty swaps")
    void fail_nobody(Distribution baoxue) throws Exception {
        underLoad(baoxue, () -> {
            rounds(2, drill::upgradeFeature);
            rounds(1, drill::installBundle);
            office.console("feature:uninstall baoxue-anhui baoxue-hubei");
            rounds(2, drill::updateBundle);
            rounds(1, drill::putKar);
            REGIONS.forEach(drill::uninstallBundle);
            rounds(2, drill::putKar);
            rounds(1, drill::removeAndPutKar);
        });
    }

    @Test
    @Order(2)
    @Tag("long")
    @DisplayName("fail nobody in a hundred more")
    void fail_nobody_for_long(Distribution baoxue) throws Exception {
        underLoad(baoxue, () -> {
            rounds(1, drill::installBundle);
            rounds(20, drill::updateBundle);
            rounds(1, drill::upgradeFeature);
            REGIONS.forEach(drill::uninstallBundle);
            rounds(10, drill::upgradeFeature);
            rounds(1, drill::putKar);
            office.console("feature:uninstall baoxue-anhui baoxue-hubei");
            rounds(15, drill::putKar);
            rounds(7, drill::removeAndPutKar);
        });
    }

    @Test
    @Tag("long")
    @Order(3)
    void leave_to_the_layer_above_when_they_are_gone_for_good_and_come_back() {
        var loads = loads(Map.of("341502", "reporting.monthly", "420102", "reporting.monthly"));
        drill.loseAndPutKar("anhui");
        assertNoFailure(loads);
    }

    private interface Swaps {
        void run();
    }

    private void underLoad(Distribution baoxue, Swaps swaps) throws Exception {
        baoxue.probe().forget();
        var before = drill.swaps();
        var loads = loads(Map.of("341502", "reporting.immediate", "420102", "reporting.class-immediate"));
        loads.add(dutyLoad(jinan));
        loads.add(dutyLoad(jiangan));
        // Whoever counts policies must have seen the first one
        Office.await("an answer", () -> !order.hashes().isEmpty());

        swaps.run();

        assertNoFailure(loads);
        assertThat(order.hashes()).hasSize(drill.swaps() + 1).doesNotHaveDuplicates();
        assertThat(drill.swaps() - before).isGreaterThanOrEqualTo(18);
        assertThat(baoxue.probe().events())
                .isNotEmpty()
                .allMatch(event -> event.contains("\torg.baoxue.region."), "concerns the regions alone");
    }

    private static void rounds(int rounds, Consumer<String> swap) {
        for (var round = 0; round < rounds; round++) {
            REGIONS.forEach(swap);
        }
    }

    private List<Load> loads(Map<String, String> rules) {
        var loads = new ArrayList<Load>();
        rules.forEach((division, rule) -> {
            var address = POLICIES + division + "/rules/" + rule + DAY;
            loads.add(Load.start(
                    () -> jinan.desk().request("/" + address), PER_SECOND, () -> order.expectation(address)));
        });
        return loads;
    }

    /** No duty goes, comes or becomes late. */
    private static Load dutyLoad(County county) throws Exception {
        var owed = county.desk().get("/" + DUTIES).get("total").asLong();
        return Load.start(() -> county.desk().request("/" + DUTIES), PER_SECOND, () -> answer -> owes(answer, owed));
    }

    private static boolean owes(HttpResponse<String> answer, long owed) {
        return answer.statusCode() == 200
                && PolicyOrder.read(answer.body()).get("total").asLong() == owed
                && !answer.body().contains("late-open");
    }

    private void assertNoFailure(List<Load> loads) {
        var reports = loads.stream().map(Load::stop).toList();
        var sent = reports.stream().mapToLong(Load.Report::sent).sum();
        var worst = reports.stream().map(Load.Report::worst).max(Duration::compareTo);
        System.out.printf("%d swaps so far; requests: %d, worst: %s%n", drill.swaps(), sent, worst.orElseThrow());
        assertThat(reports).allSatisfy(report -> assertThat(report.failures()).isEmpty());
        assertThat(sent).isPositive();
    }
}

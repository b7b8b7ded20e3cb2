package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.baoxue.itest.support.Account;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.SmallCounty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@DisplayName("A distribution that is cut off while it imports")
class KillDuringImportTest {

    private static final int BEFORE = 10;
    private static final int ROWS = 20_000;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void shows_all_accepted_rows_or_none_and_goes_on_with_the_file(Distribution baoxue, @TempDir Path folder) {
        var county = SmallCounty.in(folder);
        var administrator = baoxue.administrator();
        administrator.upload("api/v1/units/imports", Map.of(), county.units());
        run(administrator, county.enrolment(BEFORE));
        administrator = cutOff(baoxue, administrator, county.enrolment(ROWS), ROWS, status -> read(status) > 0);
        var file = county.enrolment(2 * ROWS);
        administrator = cutOff(baoxue, administrator, file, 2 * ROWS, status -> read(status) > ROWS);

        var again = run(administrator, file);
        assertThat(again.get("unchanged").asInt()).isEqualTo(2 * ROWS);
        assertThat(again.get("missing").asInt()).isZero();
        assertThat(children(administrator)).isEqualTo(2 * ROWS);
    }

    /** Cuts the program off at a moment of an import; after the next start the import goes on by itself. */
    private static Account cutOff(
            Distribution baoxue, Account administrator, Path file, int rows, Predicate<JsonNode> moment) {
        var before = children(administrator);
        var id = start(administrator, file);
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> {
            assertThat(children(administrator)).isIn(before, rows);
            var status = status(administrator, id);
            return moment.test(status) || status.get("ended").asBoolean();
        });
        baoxue.kill9();
        baoxue.start();

        var after = administrator.at(baoxue);
        assertThat(children(after)).isIn(before, rows);
        var ended = ended(after, id);
        assertThat(ended.get("accepted").asInt() + ended.get("unchanged").asInt())
                .isEqualTo(rows);
        assertThat(children(after)).isEqualTo(rows);
        return after;
    }

    private static JsonNode run(Account administrator, Path file) {
        return ended(administrator, start(administrator, file));
    }

    private static JsonNode ended(Account administrator, String id) {
        return await().atMost(LIMIT).until(() -> status(administrator, id), status -> status.get("state")
                .asText()
                .equals("published"));
    }

    private static String start(Account administrator, Path file) {
        return administrator
                .upload("api/v1/imports", SmallCounty.full("enrolment"), file)
                .get("id")
                .asText();
    }

    private static JsonNode status(Account administrator, String id) {
        return administrator.get("api/v1/imports/" + id);
    }

    private static int read(JsonNode status) {
        return status.get("read").asInt();
    }

    private static int children(Account administrator) {
        return administrator.get("api/v1/children?size=1").get("total").asInt();
    }
}

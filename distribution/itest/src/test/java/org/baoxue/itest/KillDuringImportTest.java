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
    void shows_all_accepted_rows_or_none_and_takes_the_file_again(Distribution baoxue, @TempDir Path folder) {
        var county = SmallCounty.in(folder);
        var administrator = baoxue.administrator();
        administrator.upload("api/v1/units/imports", Map.of(), county.units());
        run(administrator, county.enrolment(BEFORE));
        var file = county.enrolment(ROWS);

        administrator = cutOff(baoxue, administrator, file, status -> read(status) > 0);
        administrator = cutOff(baoxue, administrator, file, status -> read(status) > ROWS / 2);

        var again = run(administrator, file);
        assertThat(again.get("accepted").asInt() + again.get("unchanged").asInt())
                .isEqualTo(ROWS);
        assertThat(children(administrator)).isEqualTo(ROWS);

        var third = run(administrator, file);
        assertThat(third.get("unchanged").asInt()).isEqualTo(ROWS);
        assertThat(third.get("missing").asInt()).isZero();
        assertThat(children(administrator)).isEqualTo(ROWS);
    }

    private static Account cutOff(Distribution baoxue, Account administrator, Path file, Predicate<JsonNode> moment) {
        var before = children(administrator);
        var id = start(administrator, file);
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> {
            assertThat(children(administrator)).isIn(before, ROWS);
            var status = status(administrator, id);
            return moment.test(status) || status.get("ended").asBoolean();
        });
        baoxue.kill9();
        baoxue.start();

        var after = administrator.at(baoxue);
        var state = status(after, id).get("state").asText();
        assertThat(state).isIn("aborted", "published");
        assertThat(children(after)).isEqualTo(state.equals("published") ? ROWS : before);
        return after;
    }

    private static JsonNode run(Account administrator, Path file) {
        var id = start(administrator, file);
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

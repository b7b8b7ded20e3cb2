package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.baoxue.itest.support.Account;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.SmallCounty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@DisplayName("A distribution that is cut off while four people record events of cases")
class KillDuringCaseworkTest {

    private static final int PUPILS = 4;
    private static final int MOST_EVENTS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void loses_no_acknowledged_event_and_breaks_no_chain(Distribution baoxue, @TempDir Path folder) throws Exception {
        drill(baoxue, folder, 5);
    }

    @Test
    @Tag("long")
    void loses_nothing_in_two_hundred_cuts(Distribution baoxue, @TempDir Path folder) throws Exception {
        drill(baoxue, folder, 200);
    }

    private static void drill(Distribution baoxue, Path folder, int cuts) throws Exception {
        SmallCounty county = SmallCounty.in(folder);
        Account administrator = baoxue.administrator();
        administrator.upload("api/v1/units/imports", Map.of(), county.units());
        imported(administrator, county.enrolment(PUPILS));
        Account school = administrator.add("school", "school", SmallCounty.SCHOOL);
        List<Case> cases = opened(school);
        Random moments = new Random(20261125);
        for (int cut = 1; cut <= cuts; cut++) {
            cutOff(baoxue, school, cases, 1 + moments.nextInt(MOST_EVENTS));
            administrator = administrator.at(baoxue);
            school = school.at(baoxue);
            for (Case known : cases) {
                known.assertWhole(school, cut);
            }
            assertThat(administrator.console("baoxue:audit-verify")).contains("全部完好");
        }
    }

    /** Everybody records as fast as the program answers, until so many events are acknowledged; then the power goes. */
    private static void cutOff(Distribution baoxue, Account school, List<Case> cases, int events) throws Exception {
        AtomicLong acknowledged = new AtomicLong();
        ExecutorService people = Executors.newFixedThreadPool(cases.size());
        try {
            List<Future<?>> recording = new ArrayList<>();
            for (Case known : cases) {
                recording.add(people.submit(() -> known.record(baoxue, school, acknowledged)));
            }
            await().atMost(LIMIT).pollInterval(Duration.ofMillis(2)).until(() -> acknowledged.get() >= events);
            baoxue.kill9();
            for (Future<?> person : recording) {
                person.get();
            }
        } finally {
            people.shutdownNow();
        }
        baoxue.start();
    }

    private static void imported(Account administrator, Path list) {
        String id = administrator
                .upload("api/v1/imports", SmallCounty.full("enrolment"), list)
                .get("id")
                .asText();
        await().atMost(LIMIT).until(() -> administrator
                .get("api/v1/imports/" + id)
                .get("state")
                .asText()
                .equals("published"));
    }

    private static List<Case> opened(Account school) {
        List<Case> cases = new ArrayList<>();
        for (JsonNode pupil : school.get("api/v1/children").get("items")) {
            JsonNode opened = school.send(
                    "POST",
                    "api/v1/cases",
                    Map.of(
                            "door",
                            "suspected",
                            "child",
                            pupil.get("child").asText(),
                            "since",
                            SmallCounty.today().toString(),
                            "foundBy",
                            "reported",
                            "account",
                            "未到校"));
            cases.add(new Case(opened.get("id").asText()));
        }
        assertThat(cases).hasSize(PUPILS);
        return cases;
    }

    /** A case and the sequence of the last event that was acknowledged. */
    private static final class Case {

        private final String id;
        private long last = 1;

        Case(String id) {
            this.id = id;
        }

        /** Records until the program answers no more. */
        void record(Distribution baoxue, Account school, AtomicLong acknowledged) {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    byte[] body = JSON.writeValueAsBytes(Map.of(
                            "kind",
                            "persuade",
                            "expectedSequence",
                            last,
                            "on",
                            SmallCounty.today().toString(),
                            "reason",
                            "劝返"));
                    var answer = baoxue.send(school.request("api/v1/cases/" + id + "/events")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(body)));
                    if (answer.statusCode() != 200) {
                        throw new AssertionError(answer.body());
                    }
                    last = JSON.readTree(answer.body()).get("sequence").asLong();
                    acknowledged.incrementAndGet();
                }
            } catch (UncheckedIOException cutOff) {
                // The power is off; what was acknowledged is in last.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What was acknowledged is there, at most one more event is, and the chain is whole. */
        void assertWhole(Account school, int cut) {
            long found =
                    school.get("api/v1/cases/" + id).at("/summary/sequence").asLong();
            assertThat(found).as("case %s after cut %d", id, cut).isIn(last, last + 1);
            JsonNode verified = school.get("api/v1/cases/" + id + "/verification");
            assertThat(verified.get("intact").asBoolean())
                    .as(verified.toString())
                    .isTrue();
            assertThat(verified.get("events").asLong()).isEqualTo(found);
            last = found;
        }
    }
}

package org.baoxue.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** One month's work in three invented counties, done over the REST interface of a distribution without any account. */
public final class SampleMonth {

    private static final long SEED = 20260901L;
    private static final int CALENDAR_DAYS = 120;

    private SampleMonth() {}

    /**
     * Does the work and prints it.
     *
     * @param address where the distribution answers
     * @param home where it lies, with the first administrator's password
     * @param folder for the lists that are sent and the forms that come back
     * @param today the day in Asia/Shanghai
     * @return whether all that was found is the seeded truth
     * @throws IOException if a request is refused; the message has the answer
     */
    public static boolean work(URI address, Path home, Path folder, LocalDate today)
            throws IOException, InterruptedException {
        People people = new People(address, home);
        SampleData data = SampleData.generate(SEED, today, schoolDays(people.administrator(), today)::contains);
        SampleFiles files = SampleFiles.write(data, folder.resolve("files"), today);
        return new Month(address, people, data.truth(), files, folder.resolve("forms")).work();
    }

    /** The roll is called on days that the distribution's own calendar has as school days, so holidays are left out. */
    private static Set<LocalDate> schoolDays(Api administrator, LocalDate today)
            throws IOException, InterruptedException {
        Set<LocalDate> days = new HashSet<>();
        for (JsonNode day : administrator.get("/api/v1/calendars/%s/days?from=%s&to=%s"
                .formatted(CountyPlan.all().get(0).division(), today.minusDays(CALENDAR_DAYS), today))) {
            if (day.get("school").asBoolean()) {
                days.add(LocalDate.parse(day.get("day").asText()));
            }
        }
        return days;
    }
}

package org.baoxue.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One month's work in three counties, done over the REST interface by the people whose work it is. */
final class Month {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> REGIONS = List.of("national", "anhui", "hubei");
    private static final String PURPOSE = "示例数据演示";

    private final URI address;
    private final Truth truth;
    private final SampleFiles files;
    private final Path forms;
    private final LocalDate today;
    private final People people;
    private final Checks checks = new Checks();
    private int written;

    Month(URI address, Path home, Truth truth, SampleFiles files, Path forms, LocalDate today) {
        this.address = address;
        this.truth = truth;
        this.files = files;
        this.forms = forms;
        this.today = today;
        this.people = new People(address, home);
    }

    /** Does the work and prints it; true if all that was found is the seeded truth. */
    boolean work() throws IOException, InterruptedException {
        Api administrator = people.administrator();
        JsonNode units = administrator.upload("/api/v1/units/imports", Map.of(), files.units());
        System.out.printf(
                "%n单位 (units): 读取 %d，退回 %d%n",
                units.get("read").asInt(), units.get("rejected").size());
        checks.equal("单位 (units)", truth.units(), units.get("added").asInt());
        regions(administrator);
        for (Truth.County county : truth.counties()) {
            county(county);
        }
        System.out.printf("%n报表 (forms): %d 份，在 (in) %s%n", written, forms);
        checks.equal("至少一份报表 (at least one form)", true, written > 0);
        people.print();
        System.out.printf("%n地址 (address): %s%n", address);
        return checks.print();
    }

    private void regions(Api administrator) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Map<String, String> states = states(administrator);
        while (!REGIONS.stream().allMatch(id -> "in-force".equals(states.get(id)))
                && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(200);
            states.putAll(states(administrator));
        }
        System.out.println("\n地区 (regions): " + states);
        for (String id : REGIONS) {
            checks.equal("地区 (region) " + id, "in-force", String.valueOf(states.get(id)));
        }
    }

    private static Map<String, String> states(Api api) throws IOException, InterruptedException {
        Map<String, String> states = new TreeMap<>();
        for (JsonNode region : api.get("/api/v1/regions")) {
            states.put(region.get("id").asText(), region.get("state").asText());
        }
        return states;
    }

    private void county(Truth.County county) throws IOException, InterruptedException {
        System.out.printf("%n%s (%s)，学校 (schools) %d%n", county.name(), county.division(), county.schools());
        Api bureau = people.signUp("bureau-" + county.division(), "county", county.bureau());
        Api government = people.signUp("gov-" + county.division(), "county", county.government());
        for (SampleFiles.ListFile list : files.lists()) {
            if (list.file().getFileName().toString().contains(county.division())) {
                importList(county, list.unit().equals(county.government()) ? government : bureau, list);
            }
        }
        long suspected = awaitTotal(bureau, "/api/v1/cases?state=suspected&size=1", county.suspected());
        System.out.printf("  疑似辍学 (suspected): %d（另有 %d 人仅缺课一天，不认定）%n", suspected, county.shortAbsences());
        checks.equal(county.name() + " 疑似辍学 (suspected cases)", (long) county.suspected(), suspected);
        why(bureau, county);
        JsonNode schools = bureau.get("/api/v1/units?kind=school&size=200").get("items");
        checks.equal(county.name() + " 学校 (schools)", county.schools(), schools.size());
        int duties = 0;
        for (JsonNode school : schools) {
            String code = school.get("id").asText();
            Api desk = people.signUp("school-" + code, "school", code);
            duties += reports(county, desk, code);
        }
        System.out.printf("  待办 (duties): %d%n", duties);
        checks.equal(county.name() + " 有待办 (has duties)", true, duties > 0);
    }

    private void importList(Truth.County county, Api api, SampleFiles.ListFile list)
            throws IOException, InterruptedException {
        JsonNode status = api.upload(
                "/api/v1/imports",
                Map.of(
                        "kind",
                        list.kind(),
                        "unit",
                        list.unit(),
                        "asOf",
                        today.toString(),
                        "full",
                        Boolean.toString(list.full())),
                list.file());
        Instant end = Instant.now().plus(PATIENCE);
        while (!status.get("ended").asBoolean() && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(200);
            status = api.get("/api/v1/imports/" + status.get("id").asText());
        }
        String name = status.get("kindName").asText();
        long rejected = list.kind().equals("enrolment") ? county.brokenIds() : 0;
        System.out.printf(
                "  %s %s %s：读取 %d，接受 %d，退回 %d%n",
                name,
                list.file().getFileName(),
                status.get("stateName").asText(),
                status.get("read").asLong(),
                status.get("accepted").asLong(),
                status.get("rejected").asLong());
        checks.equal(
                county.name() + " " + name + " 读取 (rows read)",
                list.rows(),
                status.get("read").asLong());
        checks.equal(
                county.name() + " " + name + " 退回 (rows rejected)",
                rejected,
                status.get("rejected").asLong());
        checks.equal(
                county.name() + " " + name + " 接受 (rows accepted)",
                list.rows() - rejected,
                status.get("accepted").asLong());
    }

    private void why(Api bureau, Truth.County county) throws IOException, InterruptedException {
        JsonNode why = bureau.get("/api/v1/policies/" + county.division() + "/rules/definition.suspected");
        JsonNode absence = why.path("rule").path("fields").path("absence");
        System.out.printf(
                "  认定标准 (definition): %s，出自%s%n",
                absence.path("value"), absence.path("originName").asText());
    }

    private int reports(Truth.County county, Api desk, String school) throws IOException, InterruptedException {
        JsonNode duties = desk.get("/api/v1/duties?unit=" + school + "&state=open,late-open&size=500")
                .get("items");
        for (JsonNode duty : duties) {
            if (duty.hasNonNull("form")) {
                JsonNode report = desk.send(
                        "POST", "/api/v1/reports", Map.of("duty", duty.get("id").asText(), "reason", PURPOSE));
                String occasion = duty.hasNonNull("period")
                        ? duty.get("period").asText()
                        : "event-" + duty.get("caseId").asText().substring(0, 8);
                Path folder = Files.createDirectories(forms.resolve(county.division()));
                Path target = folder.resolve(school + "-" + duty.get("rule").asText() + "-" + occasion + ".xlsx");
                desk.download("/api/v1/reports/" + report.get("id").asText() + "/file?format=xlsx", target);
                written++;
            }
        }
        return duties.size();
    }

    private static long awaitTotal(Api api, String path, long wanted) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        long total = api.get(path).get("total").asLong();
        while (total != wanted && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(200);
            total = api.get(path).get("total").asLong();
        }
        return total;
    }

    /** What was expected and what was found. */
    private static final class Checks {
        private final List<String> failures = new ArrayList<>();
        private int made;

        void equal(String what, Object expected, Object found) {
            made++;
            if (!expected.equals(found)) {
                failures.add("%s：应为 (expected) %s，实为 (found) %s".formatted(what, expected, found));
            }
        }

        boolean print() {
            System.out.printf("%n核对 (checks): %d 项，不符 (failed) %d%n", made, failures.size());
            failures.forEach(failure -> System.out.println("- " + failure));
            return failures.isEmpty();
        }
    }
}

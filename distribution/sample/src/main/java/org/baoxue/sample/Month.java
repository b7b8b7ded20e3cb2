package org.baoxue.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baoxue.api.time.TimeUnit;

/** One month's work in three counties, done over the REST interface by the people whose work it is. */
final class Month {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> REGIONS = List.of("national", "anhui", "hubei", "liaoning");
    private static final String PURPOSE = "示例数据演示";

    private final URI address;
    private final Truth truth;
    private final SampleFiles files;
    private final Path forms;
    private final People people;
    private final Checks checks = new Checks();
    private final List<Path> written = new ArrayList<>();

    Month(URI address, People people, Truth truth, SampleFiles files, Path forms) {
        this.address = address;
        this.truth = truth;
        this.files = files;
        this.forms = forms;
        this.people = people;
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
        System.out.printf("%n报表 (forms): %d 份%n", written.size());
        written.forEach(form -> System.out.println("  " + form));
        checks.equal("每县都有报表 (a form for every county)", truth.counties().size(), (int)
                written.stream().map(Path::getParent).distinct().count());
        people.print();
        System.out.printf("%n地址 (address): %s%n", address);
        return checks.print();
    }

    private void regions(Api administrator) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Map<String, String> states = states(administrator);
        while (!REGIONS.stream().allMatch(id -> "in-force".equals(states.get(id)))
                && Instant.now().isBefore(end)) {
            Server.pause();
            states.putAll(states(administrator));
        }
        System.out.println("\n地区插件 (region plug-ins):");
        for (JsonNode region : administrator.get("/api/v1/regions")) {
            System.out.printf(
                    "  %s %s：%s%n",
                    region.get("id").asText(),
                    region.get("title").asText(),
                    region.get("stateName").asText());
        }
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
        rules(bureau, county);
        JsonNode schools = bureau.get("/api/v1/units?kind=school&size=200").get("items");
        checks.equal(county.name() + " 学校 (schools)", county.schools(), schools.size());
        people.signUp("town-" + county.division(), "township", first(bureau, "township-government"));
        people.signUp("teacher-" + county.division(), "class-teacher", first(bureau, "class"));
        for (JsonNode school : schools) {
            String code = school.get("id").asText();
            reports(county, people.signUp("school-" + code, "school", code), code);
        }
    }

    private static String first(Api bureau, String kind) throws IOException, InterruptedException {
        return bureau.get("/api/v1/units?size=1&kind=" + kind)
                .get("items")
                .get(0)
                .get("id")
                .asText();
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
                        list.asOf().toString(),
                        "full",
                        Boolean.toString(list.full())),
                list.file());
        Instant end = Instant.now().plus(PATIENCE);
        while (!status.get("ended").asBoolean() && Instant.now().isBefore(end)) {
            Server.pause();
            status = api.get("/api/v1/imports/" + status.get("id").asText());
        }
        String name = status.get("kindName").asText();
        boolean enrolment = list.kind().equals("enrolment");
        boolean second = enrolment && !list.file().toString().contains("earlier");
        long rejected = enrolment ? county.brokenIds() : 0;
        System.out.printf(
                "  %s %s %s：读取 %d，接受 %d，退回 %d，未变 %d，缺失 %d%n",
                name,
                list.file().getFileName(),
                status.get("stateName").asText(),
                status.get("read").asLong(),
                status.get("accepted").asLong(),
                status.get("rejected").asLong(),
                status.get("unchanged").asLong(),
                status.get("missing").asLong());
        String place = county.name() + " " + list.file().getFileName();
        checks.equal(place + " 读取 (read)", list.rows(), status.get("read").asLong());
        checks.equal(place + " 退回 (rejected)", rejected, status.get("rejected").asLong());
        checks.equal(
                place + " 接受 (accepted)",
                second ? 0 : list.rows() - rejected,
                status.get("accepted").asLong());
        checks.equal(
                place + " 未变 (unchanged)",
                second ? list.rows() - rejected : 0,
                status.get("unchanged").asLong());
        checks.equal(
                place + " 缺失 (missing)",
                second ? (long) county.gone() : 0,
                status.get("missing").asLong());
    }

    /** Prints the rules that led here, and waits for the duties that follow from the cases. */
    private void rules(Api bureau, Truth.County county) throws IOException, InterruptedException {
        JsonNode policy = bureau.get("/api/v1/policies/" + county.division());
        for (JsonNode rule : policy.get("rules")) {
            String key = rule.get("key").asText();
            if (key.equals("definition.suspected")) {
                JsonNode absence = rule.path("fields").path("absence");
                System.out.printf(
                        "  认定标准 (definition): 缺课满 %s %s，出自%s%n",
                        absence.path("value").path("count"),
                        unit(absence.path("value").path("unit").asText()),
                        absence.path("originName").asText());
            }
            if (rule.get("block").asText().equals("reporting")) {
                boolean onSuspicion =
                        rule.path("fields").path("trigger").toString().contains("\"suspected\"");
                String path = "/api/v1/duties?size=1&rule=" + key;
                long duties = onSuspicion
                        ? awaitTotal(bureau, path, county.suspected())
                        : bureau.get(path).get("total").asLong();
                System.out.printf("  待办 (duties) %s: %d%n", key, duties);
                if (onSuspicion) {
                    checks.equal(county.name() + " 待办 (duties) " + key, (long) county.suspected(), duties);
                }
            }
        }
    }

    private static String unit(String key) {
        return Arrays.stream(TimeUnit.values())
                .filter(unit -> unit.key().equals(key))
                .map(TimeUnit::chinese)
                .findFirst()
                .orElse(key);
    }

    private void reports(Truth.County county, Api desk, String school) throws IOException, InterruptedException {
        JsonNode duties = desk.get("/api/v1/duties?unit=" + school + "&state=open,late-open&size=500")
                .get("items");
        for (JsonNode duty : duties) {
            if (duty.hasNonNull("form")) {
                JsonNode report = desk.send(
                        "POST", "/api/v1/reports", Map.of("duty", duty.get("id").asText(), "reason", PURPOSE));
                Path folder = Files.createDirectories(forms.resolve(county.division()));
                written.add(
                        desk.download("/api/v1/reports/" + report.get("id").asText() + "/file?format=xlsx", folder));
            }
        }
    }

    private static long awaitTotal(Api api, String path, long wanted) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        long total = api.get(path).get("total").asLong();
        while (total != wanted && Instant.now().isBefore(end)) {
            Server.pause();
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

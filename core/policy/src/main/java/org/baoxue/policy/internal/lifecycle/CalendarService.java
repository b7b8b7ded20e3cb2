package org.baoxue.policy.internal.lifecycle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.rule.Closure;
import org.baoxue.api.policy.rule.Holidays;
import org.baoxue.api.policy.rule.Holidays.Stretch;
import org.baoxue.policy.CalendarDay;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Finding;
import org.baoxue.policy.PublishedRule;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.SchoolCalendars;
import org.baoxue.policy.Severity;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.TermCalendar;
import org.baoxue.policy.internal.archive.Archive;
import org.baoxue.policy.internal.archive.BundleName;
import org.baoxue.policy.internal.archive.RegionInForce;

/** Imported calendars: regions without a bundle, offered anew from the archive at each start. */
final class CalendarService implements SchoolCalendars {
    private static final Set<Block> BLOCKS = EnumSet.of(Block.HOLIDAYS, Block.TERMS, Block.CLOSURE);
    private static final String BUNDLE_PREFIX = "org.baoxue.imported.";
    private static final String VERSION = "1.0.0";

    private final Reign reign;
    private final RegionKeeper keeper;
    private final Archive archive;
    private final Worker worker;
    private final Gate gate;
    /** Numbers in the place of bundle ids, which are never negative. Used on the worker's thread only. */
    private final Map<String, Long> numbers = new HashMap<>();

    CalendarService(Reign reign, RegionKeeper keeper, Archive archive, Worker worker, Gate gate) {
        this.reign = reign;
        this.keeper = keeper;
        this.archive = archive;
        this.worker = worker;
        this.gate = gate;
    }

    /** Offers what was imported before; on the worker's thread, after the keeper has started. */
    void resume() {
        for (RegionInForce row : List.copyOf(reign.rows().values())) {
            if (imported(row)) {
                archive.files(row.contentHash()).ifPresent(files -> offer(row.regionId(), files));
            }
        }
    }

    @Override
    public CheckResult importFile(Actor actor, String name, byte[] content) {
        gate.require(actor, Action.CALENDAR_CHANGE);
        Map<String, byte[]> files = Map.of(name, content);
        List<Region> others = worker.call(() -> List.copyOf(reign.regions().values()));
        CheckResult checked = onlyCalendars(name, RegionCheck.check(files, others));
        Optional<Region> region = checked.region();
        if (region.isEmpty()) {
            return checked;
        }
        requireAll(actor, region.get().layers());
        String id = region.get().id();
        worker.call(() -> {
            RegionInForce row = reign.rows().get(id);
            if (row != null && !imported(row)) {
                throw new Conflict("地区 %s 由插件包带来，不能导入 (a bundle brings this region)".formatted(id));
            }
            offer(id, files);
            return id;
        });
        return checked;
    }

    private static CheckResult onlyCalendars(String file, CheckResult checked) {
        if (checked.region().isEmpty()) {
            return checked;
        }
        Region region = checked.region().get();
        List<Finding> findings = new ArrayList<>(checked.findings());
        if (!region.id().startsWith(ID_PREFIX)) {
            findings.add(error(
                    file, "region", region.id(), ID_PREFIX + "…", "校历的代号以此开头 (a calendar's id begins like this)"));
        }
        for (Layer layer : region.written()) {
            for (Statement statement : layer.statements()) {
                if (!BLOCKS.contains(statement.key().block())) {
                    findings.add(error(
                            file,
                            "layers." + layer.id() + ".rules." + statement.key().text(),
                            statement.key().text(),
                            String.join(" | ", BLOCKS.stream().map(Block::key).toList()),
                            "校历文件只能有这些块的规则 (a calendar file has rules of these blocks only)"));
                }
            }
        }
        boolean sound = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        return new CheckResult(checked.region().filter(any -> sound), findings);
    }

    private static Finding error(String file, String key, String found, String expected, String message) {
        return new Finding(Severity.ERROR, file, 1, key, found, expected, message);
    }

    private void offer(String id, Map<String, byte[]> files) {
        long number = numbers.computeIfAbsent(id, any -> -1L - numbers.size());
        keeper.offered(
                new Offer(number, new BundleName(BUNDLE_PREFIX + id, VERSION), files, List.of(), true, () -> {}));
    }

    private static boolean imported(RegionInForce row) {
        return row.bundleName().startsWith(BUNDLE_PREFIX);
    }

    @Override
    public void remove(Actor actor, String id) {
        gate.require(actor, Action.CALENDAR_CHANGE);
        Region region = worker.call(() -> Optional.ofNullable(reign.rows().get(id))
                .filter(CalendarService::imported)
                .map(row -> reign.regions().get(id))
                .orElseThrow(() -> new NotFound("没有导入过校历 %s (no such calendar was imported)".formatted(id))));
        requireAll(actor, region.layers());
        worker.call(() -> {
            keeper.remove(id, actor.name());
            return id;
        });
    }

    private void requireAll(Actor actor, List<Layer> layers) {
        layers.forEach(layer -> gate.require(actor, Action.CALENDAR_CHANGE, layer.division()));
    }

    @Override
    public List<PublishedRule> list(Actor actor) {
        gate.require(actor, Action.REGION_READ);
        Set<String> imported = worker.call(() -> Set.copyOf(reign.rows().values().stream()
                .filter(CalendarService::imported)
                .map(RegionInForce::regionId)
                .toList()));
        return reign.current().snapshot().layers().stream()
                .flatMap(layer -> layer.statements().stream()
                        .filter(said -> BLOCKS.contains(said.key().block())
                                && said.mode() != Mode.NONE
                                && said.appliesTo().isEmpty())
                        .map(said -> new PublishedRule(
                                layer.division(),
                                said.key(),
                                layer.region(),
                                layer.name(),
                                imported.contains(layer.region()),
                                said.source().map(source -> source.title()))))
                .sorted(Comparator.comparing(
                                (PublishedRule rule) -> rule.division().digits())
                        .thenComparing(PublishedRule::key)
                        .thenComparing(PublishedRule::region))
                .toList();
    }

    @Override
    public List<CalendarDay> days(Actor actor, DivisionCode division, LocalDate from, LocalDate to) {
        gate.require(actor, Action.REGION_READ);
        if (to.isBefore(from)) {
            throw new Invalid("/to", "止日早于起日 (the last day is before the first): %s < %s".formatted(to, from));
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw new Invalid("/to", "至多%d天 (at most %d days)".formatted(LONGEST_DAYS, LONGEST_DAYS));
        }
        // What is published holds whenever it was published; validity plays no part in a calendar.
        ResolvedPolicy policy = reign.current().snapshot().resolve(division, to);
        TermCalendar calendar = Calendars.of(policy);
        List<Stretch> named = Stream.concat(
                        policy.rules(Closure.class).stream()
                                .map(rule -> rule.rule().days()),
                        policy.rules(Holidays.class).stream().flatMap(rule -> rule.rule().free().stream()))
                .toList();
        return from.datesUntil(to.plusDays(1))
                .map(day -> new CalendarDay(
                        day,
                        calendar.isSchoolDay(day),
                        calendar.isWorkingDay(day),
                        calendar.covers(day),
                        named.stream()
                                .filter(stretch -> stretch.contains(day))
                                .map(Stretch::name)
                                .findFirst()))
                .toList();
    }
}

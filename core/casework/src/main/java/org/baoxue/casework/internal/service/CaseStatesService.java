package org.baoxue.casework.internal.service;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseEvent.PersuasionPlanned;
import org.baoxue.casework.CaseEvent.Retracted;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseStates;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.log.CaseLog;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.casework.internal.store.SecondDropouts;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link CaseStates} from the projection of cases. */
@Component(service = CaseStates.class)
public final class CaseStatesService implements CaseStates {

    private final Database database;
    private final CaseLog log = new CaseLog();

    @Activate
    public CaseStatesService(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Map<ChildId, CaseView> openOn(LocalDate day, Unit under) {
        Map<ChildId, CaseView> open = new LinkedHashMap<>();
        reachedBy(day, under)
                .flatMap(known -> known.on(day).stream())
                .filter(known -> known.state().open())
                .forEach(known -> open.put(known.child(), known));
        return open;
    }

    @Override
    public List<CaseView> during(LocalDate first, LocalDate last, Unit under) {
        return reachedBy(last, under)
                .filter(known -> known.closedOn()
                        .filter(closed -> closed.isBefore(first))
                        .isEmpty())
                .flatMap(known -> known.on(last).stream())
                .toList();
    }

    @Override
    public Narrative narrative(CaseId id) {
        List<CaseEntry> entries = database.read(handle -> log.entries(handle, id));
        Set<Long> retracted =
                events(entries, Retracted.class).map(Retracted::corrects).collect(Collectors.toSet());
        List<CaseEntry> standing = entries.stream()
                .filter(entry -> !retracted.contains(entry.seq()))
                .toList();
        return new Narrative(
                last(standing, DropoutConfirmed.class, DropoutConfirmed::reason),
                whereabouts(standing),
                last(standing, PersuasionNoted.class, PersuasionNoted::account),
                said(standing, PersuasionNoted::thoughts),
                said(standing, PersuasionNoted::guardianOpinion),
                last(standing, PersuasionPlanned.class, PersuasionPlanned::method),
                events(standing, PersuasionPlanned.class)
                        .map(PersuasionPlanned::until)
                        .reduce((earlier, later) -> later));
    }

    private static Optional<String> whereabouts(List<CaseEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.event().childIsAt().flatMap(Personal::text).stream())
                .filter(text -> !text.isBlank())
                .reduce((earlier, later) -> later);
    }

    private Stream<CaseView> reachedBy(LocalDate day, Unit under) {
        return database
                .read(handle -> SecondDropouts.mark(
                        handle,
                        CaseFiles.reachedBy(handle, day, under).stream()
                                .map(FileRow::view)
                                .toList()))
                .stream();
    }

    private static <E extends CaseEvent> Stream<E> events(List<CaseEntry> entries, Class<E> type) {
        return entries.stream().map(CaseEntry::event).filter(type::isInstance).map(type::cast);
    }

    private static Optional<String> said(List<CaseEntry> entries, Function<PersuasionNoted, Optional<Personal>> words) {
        return events(entries, PersuasionNoted.class)
                .flatMap(noted -> words.apply(noted).flatMap(Personal::text).stream())
                .reduce((earlier, later) -> later);
    }

    private static <E extends CaseEvent> Optional<String> last(
            List<CaseEntry> entries, Class<E> type, Function<E, Personal> words) {
        return events(entries, type)
                .flatMap(event -> words.apply(event).text().stream())
                .filter(text -> !text.isBlank())
                .reduce((earlier, later) -> later);
    }
}

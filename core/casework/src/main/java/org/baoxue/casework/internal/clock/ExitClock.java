package org.baoxue.casework.internal.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Actors;
import org.baoxue.access.Conflict;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.CaseEvent.Reopened;
import org.baoxue.casework.CaseExit;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.ReopenCause;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.store.CaseBook.Author;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens cases again whose lawful exit no longer stands: send-education that is on paper alone, and a 休学 that is over
 * without a return. Looks at the facts as they are, so that a second run changes nothing. Thread-safe.
 */
@Component(service = ExitClock.class)
public final class ExitClock {

    private static final Logger LOG = LoggerFactory.getLogger(ExitClock.class);
    private static final String ACTOR = Actors.system("exit-clock").name();

    private final Database database;
    private final CaseBook book;
    private final SendEducationStanding sendEducation;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public ExitClock(
            @Reference Database database,
            @Reference CaseBook book,
            @Reference SendEducationStanding sendEducation,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.database = database;
        this.book = book;
        this.sendEducation = sendEducation;
        this.policies = policies;
        this.clock = clock;
    }

    /** Looks at every case that left by a lawful exit; returns the cases that are open again. */
    public Set<CaseId> sweep() {
        LocalDate today = clock.instant().atZone(Due.ZONE).toLocalDate();
        List<CaseView> exited = database.read(handle -> CaseFiles.in(handle, List.of(CaseState.EXITED))).stream()
                .map(FileRow::view)
                .toList();
        Map<ChildId, Set<Lapse>> lapses = sendEducation.lapses(
                exited.stream()
                        .filter(view -> kind(view) == ExitKind.SEND_EDUCATION)
                        .map(CaseView::child)
                        .collect(Collectors.toSet()),
                today);
        Set<CaseId> reopened = new HashSet<>();
        for (CaseView view : exited) {
            Optional<Reopened> event = reopening(view, lapses.getOrDefault(view.child(), Set.of()), today);
            if (event.isPresent() && append(view, event.get())) {
                reopened.add(view.id());
            }
        }
        return reopened;
    }

    private static Optional<Reopened> reopening(CaseView view, Set<Lapse> lapses, LocalDate today) {
        return switch (kind(view)) {
            case SEND_EDUCATION ->
                lapses.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Reopened(
                                today,
                                ReopenCause.SEND_EDUCATION_LAPSED,
                                lapses.stream().sorted().map(Lapse::key).toList()));
            case SUSPENSION ->
                view.exit()
                        .flatMap(CaseExit::until)
                        .filter(today::isAfter)
                        .map(last -> new Reopened(today, ReopenCause.SUSPENSION_OVER, List.of()));
            default -> Optional.empty();
        };
    }

    private boolean append(CaseView view, Reopened event) {
        try {
            book.append(view.id(), event, new Author(ACTOR, policies.current().hash(), view.seq()));
            LOG.warn(
                    "案件 {} 重新立案：{} (its lawful exit no longer stands)",
                    view.id(),
                    event.cause().chinese());
            return true;
        } catch (Conflict e) {
            LOG.info("案件 {} 同时有人登记，或该生另有未结案件 (it is looked at again next time)", view.id(), e);
            return false;
        }
    }

    private static ExitKind kind(CaseView view) {
        return view.exit().orElseThrow().kind();
    }
}

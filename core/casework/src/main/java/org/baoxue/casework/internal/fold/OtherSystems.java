package org.baoxue.casework.internal.fold;

import java.util.Optional;
import org.baoxue.casework.CaseEvent.SystemUpdated;
import org.baoxue.casework.ExternalSystem;
import org.baoxue.casework.internal.fold.CaseFile.Shown;
import org.baoxue.casework.internal.fold.CaseFile.Told;
import org.baoxue.casework.internal.fold.Step.Impossible;

/** What other systems show of a case. */
final class OtherSystems {

    private OtherSystems() {}

    static Step updated(CaseFile file, SystemUpdated event, Recorded recorded) {
        ExternalSystem system = event.system();
        Optional<Told> found =
                file.told().stream().filter(told -> told.seq() == event.of()).findFirst();
        if (found.isEmpty()) {
            return new Impossible(
                    "第%d号事件不须在其他系统更新 (event %d is nothing that other systems show)".formatted(event.of(), event.of()));
        }
        Told told = found.get();
        if (!told.asked().contains(system)) {
            return new Impossible("「%s」不须在%s更新 (this system does not show it)"
                    .formatted(told.kind().chinese(), system.chinese()));
        }
        if (told.shownBy().containsKey(system)) {
            return new Impossible("%s已登记更新 (noted already for this system)".formatted(system.chinese()));
        }
        return Transitions.dated(
                event.on(),
                told.on(),
                recorded,
                file.shown(told, system, new Shown(recorded.seq(), event.on(), event.status())));
    }
}

package org.baoxue.policy.internal.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Layer;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Binding.Target;
import org.baoxue.policy.BindingStatus;
import org.baoxue.policy.Bindings;
import org.baoxue.policy.Model;
import org.baoxue.policy.internal.archive.Archive;
import org.baoxue.policy.internal.archive.Change;
import org.baoxue.policy.internal.resolve.BoundLayers;
import org.baoxue.policy.internal.tree.Nearest;

/** Bindings of models, each a change of what is in force. */
final class BindingService implements Bindings {
    private final Reign reign;
    private final Archive archive;
    private final Worker worker;
    private final Clock clock;
    private final Gate gate;
    private final BindingScope scope;
    private final Audit audit;

    BindingService(Reign reign, Archive archive, Worker worker, Clock clock, Gate gate, Units units, Audit audit) {
        this.reign = reign;
        this.archive = archive;
        this.worker = worker;
        this.clock = clock;
        this.gate = gate;
        this.scope = new BindingScope(gate, units);
        this.audit = audit;
    }

    @Override
    public Page<Model> models(Actor actor, PageRequest page) {
        gate.require(actor, Action.BINDING_READ);
        return part(worker.call(this::models), page);
    }

    @Override
    public Page<BindingStatus> list(Actor actor, Optional<DivisionCode> within, PageRequest page) {
        gate.require(actor, Action.BINDING_READ);
        return worker.call(() -> {
            List<Binding> found = reign.bindings().stream()
                    .filter(binding -> within.map(
                                    place -> place.contains(binding.target().division()))
                            .orElse(true))
                    .toList();
            return part(found, page).map(binding -> BindingStates.of(binding, reign, LocalDate.now(clock)));
        });
    }

    @Override
    public Binding bind(Actor actor, Request request) {
        Target target = scope.target(actor, request);
        String why = Reason.of(request.reason());
        Binding made = worker.call(() -> {
            Model model = model(request.model());
            checkFits(model, target);
            checkFree(model, target);
            checkAgrees(BoundLayers.bound(model, target, request.validFrom()));
            Binding binding = new Binding(
                    archive.nextBindingId(),
                    model.layer().region(),
                    model.layer().id(),
                    target,
                    request.validFrom(),
                    actor.name(),
                    now(),
                    why);
            reign.change(new Change.BindingMade(binding));
            return binding;
        });
        audit.record(actor, Action.BINDING_CHANGE, target.code(), "绑定 (bound) %s".formatted(made.model()));
        return made;
    }

    @Override
    public Binding unbind(Actor actor, long id, String reason) {
        Optional<Binding> known = standing(id);
        if (known.isEmpty()) {
            gate.require(actor, Action.BINDING_CHANGE);
            throw unknown(id);
        }
        scope.require(actor, known.get().target());
        String why = Reason.of(reason);
        Binding ended = worker.call(() -> {
            Binding binding = standing(id).orElseThrow(() -> unknown(id));
            reign.change(new Change.BindingEnded(binding, actor.name(), now(), why));
            return binding;
        });
        audit.record(actor, Action.BINDING_CHANGE, ended.target().code(), "解除绑定 (unbound) %s".formatted(ended.model()));
        return ended;
    }

    private Model model(String key) {
        List<Model> models = models();
        return models.stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> keys = models.stream().map(Model::key).toList();
                    return new Invalid(
                            "/model",
                            "没有模型 %s (no such model)%s；现有 (there are)：%s"
                                    .formatted(key, Nearest.hint(key, keys), String.join("、", keys)));
                });
    }

    private static void checkFits(Model model, Target target) {
        if (!model.fits(target.level())) {
            throw new Invalid(
                    target.school().isPresent() ? "/school" : "/division",
                    "“%s”适用于%s，不能绑定到%s (the model does not fit this kind of place)"
                            .formatted(model.layer().name(), model.fitsText(), target));
        }
    }

    private void checkFree(Model model, Target target) {
        reign.bindings().stream()
                .filter(binding ->
                        binding.model().equals(model.key()) && binding.target().sameAs(target))
                .findFirst()
                .ifPresent(binding -> {
                    throw new Conflict("“%s”已绑定到%s，编号%d (it is bound there already)"
                            .formatted(model.layer().name(), target, binding.id()));
                });
    }

    private void checkAgrees(Layer layer) {
        List<String> contradictions =
                Neighbours.of(layer, reign.current().snapshot().layers()).contradictions(layer);
        if (!contradictions.isEmpty()) {
            throw new Conflict(String.join("；", contradictions));
        }
    }

    private List<Model> models() {
        return reign.regions().values().stream()
                .flatMap(region -> region.models().stream())
                .sorted(Comparator.comparing(Model::key))
                .toList();
    }

    private Optional<Binding> standing(long id) {
        return reign.bindings().stream().filter(binding -> binding.id() == id).findFirst();
    }

    private static NotFound unknown(long id) {
        return new NotFound("没有编号为%d的绑定 (no such binding)".formatted(id));
    }

    private static <T> Page<T> part(List<T> all, PageRequest page) {
        return page.of(all.stream().skip(page.offset()).limit(page.size()).toList(), all.size());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

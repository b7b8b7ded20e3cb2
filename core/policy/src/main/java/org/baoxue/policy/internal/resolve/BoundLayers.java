package org.baoxue.policy.internal.resolve;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Validity;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Model;
import org.baoxue.policy.Region;

/** Models as layers of the places to which they are bound. A binding whose model is not there, or fits no more, rests. */
public final class BoundLayers {
    private BoundLayers() {}

    static Stream<Layer> of(Collection<Region> regions, Collection<Binding> bindings) {
        Map<String, Model> models = regions.stream()
                .flatMap(region -> region.models().stream())
                .collect(Collectors.toMap(Model::key, Function.identity()));
        return bindings.stream().flatMap(binding -> Optional.ofNullable(models.get(binding.model())).stream()
                .filter(model -> model.fits(binding.target().level()))
                .map(model -> bound(model, binding.target(), binding.validFrom())));
    }

    /** What a model says once it is bound. */
    public static Layer bound(Model model, Binding.Target target, Optional<LocalDate> validFrom) {
        Layer layer = model.layer();
        List<Statement> statements = validFrom
                .map(from -> layer.statements().stream()
                        .flatMap(statement -> begun(statement, from).stream())
                        .toList())
                .orElse(layer.statements());
        return new Layer(
                layer.id() + "@" + target.code(),
                layer.region(),
                layer.name(),
                target.level(),
                target.division(),
                target.school(),
                statements);
    }

    /** The statement as it holds from a day on; empty if it has ended by then. */
    private static Optional<Statement> begun(Statement statement, LocalDate from) {
        Validity said = statement.validity();
        if (said.to().filter(from::isAfter).isPresent()) {
            return Optional.empty();
        }
        Validity cut =
                new Validity(said.from().filter(first -> first.isAfter(from)).or(() -> Optional.of(from)), said.to());
        return Optional.of(new Statement(
                statement.key(),
                statement.mode(),
                statement.origin(),
                statement.strength(),
                statement.source(),
                cut,
                statement.fields(),
                statement.unsaid(),
                statement.note(),
                statement.appliesTo(),
                statement.examples()));
    }
}

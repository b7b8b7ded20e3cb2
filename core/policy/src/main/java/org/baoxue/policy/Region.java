package org.baoxue.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.Layer;

/**
 * A region that was read and checked: plain immutable values, nothing of the bundle that brought it.
 *
 * @param id stable name, such as {@code region-id}
 * @param title how users know it
 * @param documents by id
 * @param layers those with a place, in the order of the files
 * @param models those without, in the order of the files
 * @param contentHash SHA-256 in hexadecimal over the names and bytes of all its files
 */
public record Region(
        String id,
        String title,
        Map<String, Document> documents,
        List<Layer> layers,
        List<Model> models,
        String contentHash) {

    public Region {
        documents = Map.copyOf(documents);
        layers = List.copyOf(layers);
        models = List.copyOf(models);
    }

    /** Everything that is written: the layers and the models, each as {@link Model#layer()}. */
    public List<Layer> written() {
        return Stream.concat(layers.stream(), models.stream().map(Model::layer)).toList();
    }

    /** The model with this id, if there is one. */
    public Optional<Model> model(String layerId) {
        return models.stream()
                .filter(model -> model.layer().id().equals(layerId))
                .findFirst();
    }
}

package org.baoxue.policy;

import java.util.List;
import java.util.Map;
import org.baoxue.api.policy.Layer;

/**
 * A region that was read and checked: plain immutable values, nothing of the bundle that brought it.
 *
 * @param id stable name, such as {@code region-id}
 * @param title how users know it
 * @param documents by id
 * @param layers in the order of the files
 * @param contentHash SHA-256 in hexadecimal over the names and bytes of all its files
 */
public record Region(String id, String title, Map<String, Document> documents, List<Layer> layers, String contentHash) {

    public Region {
        documents = Map.copyOf(documents);
        layers = List.copyOf(layers);
    }
}

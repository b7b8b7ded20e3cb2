package org.baoxue.policy.internal.reader;

import java.util.Collection;
import java.util.Map;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Region;
import org.baoxue.policy.internal.reader.ReadRegion.PlaceKey;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Nearest;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Yaml;
import org.baoxue.policy.template.DocxTemplate;
import org.baoxue.policy.template.TemplateException;

/** The templates of a region: each can be filled, and each that a rule names is there. */
final class Templates {

    private static final String FIELD = "template";

    private Templates() {}

    /** Adds an error if the file cannot serve as a template. */
    static void check(String file, byte[] bytes, Findings findings) {
        if (bytes.length > Yaml.MAX_BYTES) {
            findings.error(
                    Place.of(file),
                    0,
                    bytes.length + " B",
                    "≤ " + Yaml.MAX_BYTES + " B",
                    "文件过大 (the file is too large)");
            return;
        }
        try {
            DocxTemplate.read(bytes);
        } catch (TemplateException e) {
            findings.error(Place.of(file), 0, e.found(), e.expected(), e.getMessage());
        }
    }

    /** Adds an error for each rule that names a template that the region does not bring. */
    static void check(Region region, Collection<String> files, Map<PlaceKey, Written> places, Findings findings) {
        for (Layer layer : region.written()) {
            for (Statement statement : layer.statements()) {
                if (statement.fields().get(FIELD) instanceof String named && !files.contains(named)) {
                    Written written = places.get(new PlaceKey(layer.id(), statement.key()));
                    findings.error(
                            written.place().child(FIELD),
                            written.line(FIELD),
                            named,
                            String.join(
                                    " | ",
                                    files.stream()
                                            .filter(FileNames::isTemplate)
                                            .sorted()
                                            .toList()),
                            "区域没有这个模板文件，须列在 %s 里 (the region brings no such template)".formatted(ListedFiles.HEADER)
                                    + Nearest.hint(named, files));
                }
            }
        }
    }
}

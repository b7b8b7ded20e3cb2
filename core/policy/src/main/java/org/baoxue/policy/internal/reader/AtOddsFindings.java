package org.baoxue.policy.internal.reader;

import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Contradiction;
import org.baoxue.policy.internal.contradiction.Contradictions;
import org.baoxue.policy.internal.resolve.LayerPolicies;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;

/** Turns what is at odds in a region into findings with their places. */
final class AtOddsFindings {
    private AtOddsFindings() {}

    static void add(ReadRegion read, LayerPolicies policies, Findings findings) {
        for (Layer layer : read.region().written()) {
            Contradictions.search(layer, policies, new Contradictions.Report() {
                @Override
                public void rule(
                        Statement statement,
                        Contradiction kind,
                        String field,
                        String path,
                        String found,
                        String expected) {
                    Written written = read.written(layer, statement);
                    add(kind, written.place().child(path), written.line(field), found, expected, findings);
                }

                @Override
                public void layer(Contradiction kind, String field, String found, String expected) {
                    Written first = read.written(layer, layer.statements().get(0));
                    Place place = new Place(first.place().file(), RegionHeader.LAYERS + "." + layer.id()).child(field);
                    add(kind, place, first.tree().line(), found, expected, findings);
                }
            });
        }
    }

    private static void add(
            Contradiction kind, Place place, int line, String found, String expected, Findings findings) {
        switch (kind.severity()) {
            case ERROR -> findings.error(place, line, found, expected, kind.message());
            case WARNING -> findings.warning(place, line, found, expected, kind.message());
            case NOTE -> findings.note(place, line, found, expected, kind.message());
        }
    }
}

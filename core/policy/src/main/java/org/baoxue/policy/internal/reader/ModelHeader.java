package org.baoxue.policy.internal.reader;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.baoxue.policy.ModelTarget;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** What the head of a model must and must not say. */
final class ModelHeader {
    private ModelHeader() {}

    /** Whether a layer is a sound model or none; adds errors otherwise. */
    static boolean check(LayerHeader header, Tree.Mapping mapping, Place place, Findings findings) {
        String bindsTo = LayerHeader.BINDS_TO.name();
        if (!header.model()) {
            Tree found = mapping.get(bindsTo);
            if (found != null) {
                findings.error(
                        place.child(bindsTo),
                        found.line(),
                        found.show(),
                        "model: true",
                        "只有模型才写 binds-to (only a model says what it binds to)");
            }
            return found == null;
        }
        boolean sound = absent(
                LayerHeader.DIVISION.name(), "模型不属于任何地方，由管理员绑定 (a model has no division)", mapping, place, findings);
        sound &= absent(
                LayerHeader.PLATFORM.name(), "模型不是平台默认层 (a model is no platform layer)", mapping, place, findings);
        if (header.bindsTo().isEmpty()) {
            findings.error(
                    place.child(bindsTo),
                    mapping.line(),
                    "缺 (absent)",
                    Arrays.stream(ModelTarget.values())
                            .map(ModelTarget::key)
                            .collect(Collectors.joining(" | ", "[", "]")),
                    "模型须写明适用于哪类地方 (a model says for which kinds of place it fits)");
            return false;
        }
        return sound;
    }

    private static boolean absent(String name, String message, Tree.Mapping mapping, Place place, Findings findings) {
        Tree found = mapping.get(name);
        if (found != null) {
            findings.error(place.child(name), found.line(), found.show(), "无 (nothing)", message);
        }
        return found == null;
    }
}

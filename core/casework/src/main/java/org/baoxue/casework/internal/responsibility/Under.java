package org.baoxue.casework.internal.responsibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoxue.access.Condition;
import org.baoxue.access.ScopeFilter;

/** What a unit answers for, as a condition beside that of the reader's scope, whose parameters have other names. */
final class Under {

    private Under() {}

    static Condition of(ScopeFilter scope, String unitPath, String... divisions) {
        if (scope.everything()) {
            return new Condition("1=1", Map.of());
        }
        List<String> alternatives = new ArrayList<>(List.of("1=0"));
        Map<String, Object> bindings = new HashMap<>();
        for (int i = 0; i < scope.unitPaths().size(); i++) {
            alternatives.add(unitPath + " like :underPath" + i);
            bindings.put("underPath" + i, scope.unitPaths().get(i) + "%");
        }
        for (int i = 0; i < scope.divisions().size(); i++) {
            for (String division : divisions) {
                alternatives.add(division + " like :underPlace" + i);
            }
            bindings.put("underPlace" + i, scope.divisions().get(i).digits() + "%");
        }
        return new Condition("(" + String.join(" or ", alternatives) + ")", bindings);
    }
}

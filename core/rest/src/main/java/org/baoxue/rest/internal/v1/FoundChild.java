package org.baoxue.rest.internal.v1;

import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.FoundBy;

/**
 * What a person found that opens a case.
 *
 * @param door never-enrolled (失学: on the household list and in no school) or suspected (疑似辍学: listed in a school)
 * @param child its id
 * @param since first day missed, for 失学 the day on which the child was found, as 2026-09-01
 * @param foundBy list-comparison (名单比对), survey (排查摸底), autumn-entry (秋季入学未到) or reported (单位或群众反映)
 * @param account what was found
 */
public record FoundChild(String door, String child, String since, String foundBy, String account) {

    CaseFinding found() {
        return new CaseFinding(
                Inputs.choice("/door", door, Door.class, Door::key),
                ChildrenResource.id(Inputs.required("/child", child)),
                Inputs.date("/since", since),
                Inputs.choice("/foundBy", foundBy, FoundBy.class, FoundBy::key),
                Inputs.required("/account", account));
    }
}

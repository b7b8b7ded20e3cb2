package org.baoxue.policy.internal.reader;

import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** Where and how a statement was written. */
record Written(Place place, Tree.Mapping tree) {

    /** Line of a field, or of the statement if the field is absent. */
    int line(String field) {
        Tree value = tree.get(field);
        return value == null ? tree.line() : value.line();
    }
}

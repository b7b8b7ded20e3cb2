package org.baoxue.policy.internal.vocabulary;

import java.util.Map;
import java.util.Optional;

/** Plain values by field, bound on request. */
public record Values(Map<String, ?> plain) {

    /**
     * A field that must be there.
     *
     * @throws IllegalStateException if it is absent
     */
    public <T> T get(Field<T> field) {
        return find(field).orElseThrow(() -> new IllegalStateException("no field " + field.name()));
    }

    public <T> Optional<T> find(Field<T> field) {
        return Optional.ofNullable(plain.get(field.name())).map(field.type()::bind);
    }
}

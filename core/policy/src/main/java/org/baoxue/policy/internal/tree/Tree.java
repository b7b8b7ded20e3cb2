package org.baoxue.policy.internal.tree;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A YAML file as plain values with their lines. Immutable. */
public sealed interface Tree {

    /** Line of its first character, counted from 1. */
    int line();

    /** How it looks in a finding, shortened. */
    String show();

    /** What a scalar is by the JSON schema of YAML. */
    enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        EMPTY
    }

    /** A single value as written. */
    record Scalar(String text, Kind kind, int line) implements Tree {
        private static final int SHOWN = 60;

        @Override
        public String show() {
            if (kind == Kind.EMPTY) {
                return "空 (empty)";
            }
            String first = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            return kind == Kind.TEXT ? "“" + first.replace('\n', ' ') + "”" : first;
        }
    }

    /** A list. */
    record Sequence(List<Tree> items, int line) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String show() {
            return items.size() + "项的列表 (a list of " + items.size() + ")";
        }
    }

    /**
     * Keys and values.
     *
     * @param entries in the order of the file, without double keys
     */
    record Mapping(Map<String, Entry> entries, int line) implements Tree {
        private static final int SHOWN = 12;

        /** The value under the key, or null. */
        public Tree get(String key) {
            Entry entry = entries.get(key);
            return entry == null ? null : entry.value();
        }

        @Override
        public String show() {
            String first = entries.keySet().stream().limit(SHOWN).collect(Collectors.joining(", "));
            return "{" + first + (entries.size() > SHOWN ? ", …}" : "}");
        }
    }

    /**
     * One key of a mapping.
     *
     * @param line line of the key
     */
    record Entry(String key, int line, Tree value) {}
}

package org.baoxue.api.policy;

import java.util.regex.Pattern;

/**
 * The stable key of a rule, such as {@code reporting.monthly}: its block, then a name. Keys are compared across layers and
 * versions and appear in duties and events, so a key once published keeps its meaning.
 *
 * @param text lower-case words of letters, digits and hyphens, joined by dots; the first is a {@link Block#key()}
 */
public record RuleKey(String text) implements Comparable<RuleKey> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+");

    /**
     * @throws IllegalArgumentException if the text has another shape or names no block
     */
    public RuleKey {
        if (text.length() > 100 || !SHAPE.matcher(text).matches() || blockOf(text) == null) {
            throw new IllegalArgumentException(
                    "规则键应为“块.名称”，如 reporting.monthly，实为 '%s' (a rule key is block.name)".formatted(text));
        }
    }

    /** The block that the key's first part names. */
    public Block block() {
        return blockOf(text);
    }

    private static Block blockOf(String text) {
        for (Block block : Block.values()) {
            if (text.startsWith(block.key() + ".")) {
                return block;
            }
        }
        return null;
    }

    @Override
    public int compareTo(RuleKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

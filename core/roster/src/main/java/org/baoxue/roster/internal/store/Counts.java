package org.baoxue.roster.internal.store;

/** Rows of an import by what became of them; when it has ended, read = accepted + rejected + unchanged. */
public record Counts(long read, long accepted, long rejected, long unchanged, long missing) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    /** Whether anything differs from what was in force. */
    public boolean changeAnything() {
        return accepted + missing > 0;
    }
}

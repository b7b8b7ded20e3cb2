package org.baoxue.casework.internal.fold;

/** The outcome of folding events. */
public sealed interface Folding {

    /** The events are legal and add up to this. */
    record Standing(CaseFile file) implements Folding {}

    /**
     * An event is not possible after those before it.
     *
     * @param seq its sequence
     * @param reason in Chinese and English
     */
    record Refused(long seq, String reason) implements Folding {}
}

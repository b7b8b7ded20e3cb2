package org.baoxue.access;

/** A value in the request is not acceptable. */
public final class Invalid extends Problem {

    private final String pointer;

    /**
     * @param pointer JSON pointer to the value, such as {@code /unit}
     * @param message what was expected
     */
    public Invalid(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    /** JSON pointer to the value in the request. */
    public String pointer() {
        return pointer;
    }
}

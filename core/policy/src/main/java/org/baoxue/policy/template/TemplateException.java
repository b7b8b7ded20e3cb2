package org.baoxue.policy.template;

/** A file that cannot serve as a template; says what was found and what was expected. */
public final class TemplateException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String found;
    private final String expected;

    /**
     * @param found what the file has
     * @param expected what it should have
     * @param message what is wrong
     */
    public TemplateException(String found, String expected, String message) {
        super(message);
        this.found = found;
        this.expected = expected;
    }

    /** What the file has. */
    public String found() {
        return found;
    }

    /** What it should have. */
    public String expected() {
        return expected;
    }
}

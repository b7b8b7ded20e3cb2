package org.baoxue.roster.internal.job;

/** The import was cancelled by a person, or is left to the next start by the end of the service. */
final class CancelledException extends RuntimeException {

    static final String REASON = "已取消 (cancelled)";

    private static final long serialVersionUID = 1L;

    CancelledException() {
        super(REASON);
    }
}

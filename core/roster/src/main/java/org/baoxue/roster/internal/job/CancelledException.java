package org.baoxue.roster.internal.job;

/** The import was cancelled by a person or by the end of the service. */
final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CancelledException() {
        super("已取消 (cancelled)");
    }
}

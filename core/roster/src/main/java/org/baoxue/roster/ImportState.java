package org.baoxue.roster;

/** Where an import stands. Only {@link #PUBLISHED} ones are ever read. */
public enum ImportState {
    /** Waits for an earlier import of the same kind. */
    QUEUED("排队"),
    /** Rows are being read, checked and staged. */
    RUNNING("进行中"),
    /** All accepted rows took effect at one moment. */
    PUBLISHED("已生效"),
    /** The file as a whole could not be imported; nothing took effect. */
    FAILED("失败"),
    /** Cancelled, or cut off by the end of the process; nothing took effect and the file can be run again. */
    ABORTED("已中止");

    private final String chinese;

    ImportState(String chinese) {
        this.chinese = chinese;
    }

    /** The state's name as shown to users. */
    public String chinese() {
        return chinese;
    }

    /** Whether the state can change no more. */
    public boolean ended() {
        return this == PUBLISHED || this == FAILED || this == ABORTED;
    }
}

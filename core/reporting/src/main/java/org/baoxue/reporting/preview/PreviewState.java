package org.baoxue.reporting.preview;

/** Where a dry run stands. */
public enum PreviewState {
    QUEUED("排队"),
    RUNNING("进行中"),
    DONE("已完成"),
    CANCELLED("已取消"),
    FAILED("失败");

    private final String chinese;

    PreviewState(String chinese) {
        this.chinese = chinese;
    }

    /** For people. */
    public String chinese() {
        return chinese;
    }

    /** Whether the state can change no more. */
    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}

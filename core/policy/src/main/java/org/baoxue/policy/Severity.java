package org.baoxue.policy;

/** How much a finding matters. Only errors reject a region. */
public enum Severity {
    ERROR("错误"),
    WARNING("警告"),
    NOTE("提示");

    private final String chinese;

    Severity(String chinese) {
        this.chinese = chinese;
    }

    /** The word as shown to users. */
    public String chinese() {
        return chinese;
    }
}

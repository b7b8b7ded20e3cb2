package org.baoxue.casework.internal.responsibility;

/** The columns of a list of assignments. */
enum SheetColumn {
    KIND("对象类别", "/kind", true),
    ID("对象代码", "/id", true),
    TIER("责任类别", "/tier", false),
    NAME("姓名", "/name", true),
    POST("职务", "/post", true),
    PHONE("联系电话", "/phone", true),
    UNIT("所在单位代码", "/personUnit", false),
    ACCOUNT("账户", "/account", false),
    FIRST("起始日期", "/first", true),
    LAST("截止日期", "/last", false);

    private final String header;
    private final String pointer;
    private final boolean required;

    SheetColumn(String header, String pointer, boolean required) {
        this.header = header;
        this.pointer = pointer;
        this.required = required;
    }

    String header() {
        return header;
    }

    /** Whether a list without the column is none. */
    boolean required() {
        return required;
    }

    /** The column whose value a check points to; the first if none. */
    static SheetColumn at(String pointer) {
        for (SheetColumn column : values()) {
            if (column.pointer.equals(pointer)) {
                return column;
            }
        }
        return KIND;
    }
}

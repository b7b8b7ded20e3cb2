package org.baoxue.access.internal.unit;

/** The columns of a unit list. */
enum UnitColumn {
    ID("单位代码"),
    NAME("单位名称"),
    KIND("单位类别"),
    PARENT("上级单位代码"),
    DIVISION("行政区划代码"),
    SCOPES("包保范围");

    private final String header;

    UnitColumn(String header) {
        this.header = header;
    }

    String header() {
        return header;
    }
}

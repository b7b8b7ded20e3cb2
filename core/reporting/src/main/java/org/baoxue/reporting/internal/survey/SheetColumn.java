package org.baoxue.reporting.internal.survey;

import java.util.Optional;
import java.util.stream.Stream;

/** The columns of the sheet of a survey round. */
enum SheetColumn {
    NUMBER("编号", 6, "/entry"),
    HOUSEHOLD("户号", 6, ""),
    CELL("村民小组或班级", 18, "/cell"),
    NAME("姓名", 10, "/name"),
    SEX("性别", 6, "/sex"),
    BIRTH_DATE("出生日期", 12, "/birthDate"),
    /** For children found besides; never printed. */
    ID_NUMBER("身份证号（新发现的填）", 22, "/idNumber"),
    OUTCOME("结果", 16, "/outcome"),
    SURVEYOR("摸底人签字", 12, "/surveyor"),
    SIGNED_ON("签字日期", 12, "/signedOn"),
    NOTE("凭证、去向、备注", 34, "/note");

    private final String head;
    private final int width;
    private final String pointer;

    SheetColumn(String head, int width, String pointer) {
        this.head = head;
        this.width = width;
        this.pointer = pointer;
    }

    String head() {
        return head;
    }

    int width() {
        return width;
    }

    /** The column that a service means by its pointer. */
    static SheetColumn at(String pointer) {
        return Stream.of(values())
                .filter(column -> !column.pointer.isEmpty() && column.pointer.equals(pointer))
                .findFirst()
                .orElse(NUMBER);
    }

    static Optional<SheetColumn> of(String head) {
        return Stream.of(values()).filter(column -> column.head.equals(head)).findFirst();
    }
}

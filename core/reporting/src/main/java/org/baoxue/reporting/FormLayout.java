package org.baoxue.reporting;

import java.util.List;

/**
 * How the workbook of a form is laid out: as the platform proposes, or as a bureau did in a workbook of its own.
 *
 * @param unit code of the unit that bound the workbook; empty if none is bound
 * @param fileName its name; empty if none is bound
 * @param hash SHA-256 of it in hexadecimal; empty if none is bound
 * @param unknown places in it that the form, as the plan in force has it, does not have: then the platform's layout is used
 */
public record FormLayout(String unit, String fileName, String hash, List<String> unknown) {

    /** The platform's, where nobody bound another. */
    public static final FormLayout PLATFORM = new FormLayout("", "", "", List.of());

    public FormLayout {
        unknown = List.copyOf(unknown);
    }

    /** Whether the bureau's workbook is used. */
    public boolean own() {
        return !hash.isEmpty() && unknown.isEmpty();
    }

    /** Whose layout it is and, if a bound workbook is not used, why. */
    public String words() {
        if (hash.isEmpty()) {
            return "平台格式";
        }
        String which = "%s 的 %s（SHA-256 %s）".formatted(unit, fileName, hash);
        return own() ? "本地格式：" + which : "平台格式：现行表册没有 %s，未用%s".formatted(String.join("、", unknown), which);
    }
}

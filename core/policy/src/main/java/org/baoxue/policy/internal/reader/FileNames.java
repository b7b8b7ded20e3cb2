package org.baoxue.policy.internal.reader;

import java.util.regex.Pattern;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;

/** Names of files inside a region. */
public final class FileNames {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+){0,4}\\.(ya?ml|docx)");
    private static final int MAX_LENGTH = 200;

    private FileNames() {}

    /** Whether the name, which is allowed, is that of a template. */
    public static boolean isTemplate(String name) {
        return name.endsWith(".docx");
    }

    /** Whether the name stays inside the region and is that of a YAML file or a template; adds an error otherwise. */
    public static boolean check(String name, Findings findings) {
        if (name.length() <= MAX_LENGTH && SHAPE.matcher(name).matches()) {
            return true;
        }
        String shown = name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) + "…" : name;
        findings.error(
                Place.of(shown),
                0,
                shown,
                "如 region.yaml 或 forms/monthly.yaml (such as region.yaml)",
                "文件名不允许 (the file name is not allowed)");
        return false;
    }
}

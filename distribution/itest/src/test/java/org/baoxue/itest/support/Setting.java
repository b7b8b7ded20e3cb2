package org.baoxue.itest.support;

import java.util.regex.Pattern;

/** One value in a configuration file of the distribution; {@code file} is relative to its root. */
public record Setting(String file, String key, String value) {

    private static final Pattern FORM = Pattern.compile("(etc/[^:]+):([^=]+)=(.*)");

    /** Reads {@code etc/file.cfg:key=value}. */
    static Setting parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not etc/file.cfg:key=value: " + text);
        }
        return new Setting(match.group(1), match.group(2), match.group(3));
    }
}

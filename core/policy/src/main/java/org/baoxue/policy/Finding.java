package org.baoxue.policy;

/**
 * One remark on a region's files.
 *
 * @param severity whether it rejects the region
 * @param file the file within the region; empty if it concerns the region as a whole
 * @param line counted from 1; 0 if it concerns the file as a whole
 * @param key path of the key, such as {@code layers.jinan.rules.reporting.monthly.deadline}; empty for the whole file
 * @param found what stands there, shortened
 * @param expected what may stand there
 * @param message the remark in Chinese, with English beside it
 */
public record Finding(
        Severity severity, String file, int line, String key, String found, String expected, String message) {

    /** One line for logs and consoles: place, message, found and expected. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(severity.chinese()).append(' ').append(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (!key.isEmpty()) {
            text.append(' ').append(key);
        }
        text.append("：").append(message);
        if (!found.isEmpty()) {
            text.append("；实为 (found)：").append(found);
        }
        if (!expected.isEmpty()) {
            text.append("；应为 (expected)：").append(expected);
        }
        return text.toString();
    }
}

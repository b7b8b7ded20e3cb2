package org.baoxue.api.time;

/**
 * A length of time as a plan says it, such as 48 hours or 3 school days.
 *
 * @param count at least 1
 * @param unit the unit of {@code count}
 */
public record Amount(int count, TimeUnit unit) {

    public Amount {
        if (count < 1) {
            throw new IllegalArgumentException("时长应至少为1 (an amount of time is at least 1): " + count);
        }
    }

    @Override
    public String toString() {
        return count + unit.chinese();
    }
}

package org.baoxue.casework.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.baoxue.policy.evaluation.Due;

/** A clock that shows what the test sets, in Asia/Shanghai. */
public final class SetClock extends Clock {

    private volatile Instant now;

    public SetClock(String localDateTime) {
        set(localDateTime);
    }

    public void set(String localDateTime) {
        now = at(localDateTime);
    }

    /** A moment in Asia/Shanghai. */
    public static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(Due.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Due.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}

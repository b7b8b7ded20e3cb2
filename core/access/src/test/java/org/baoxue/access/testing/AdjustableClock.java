package org.baoxue.access.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands until it is moved; in Asia/Shanghai. */
public final class AdjustableClock extends Clock {

    private final ZoneId zone;
    private volatile Instant now;

    public AdjustableClock(Instant start) {
        this(start, ZoneId.of("Asia/Shanghai"));
    }

    private AdjustableClock(Instant start, ZoneId zone) {
        this.now = start;
        this.zone = zone;
    }

    /** Moves the clock forward. */
    public void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new AdjustableClock(now, other);
    }
}

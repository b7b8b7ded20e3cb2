package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyView;
import org.baoxue.policy.evaluation.Due;

/** What must hold for a duty to be settled by a person. Pure. */
public final class Fulfilments {

    private Fulfilments() {}

    /**
     * A duty that is still owed.
     *
     * @throws NotFound if there is none
     * @throws Conflict if it is settled already
     */
    public static DutyView open(Optional<DutyView> found, DutyId id) {
        DutyView duty = found.orElseThrow(() -> notFound(id));
        if (duty.state().settled()) {
            throw settled(duty);
        }
        return duty;
    }

    /** That somebody settled it before. */
    public static Conflict settled(DutyView duty) {
        return new Conflict(
                "任务已是「%s」 (the duty is settled already)".formatted(duty.state().chinese()));
    }

    /** That nobody owes it. */
    public static NotFound notFound(DutyId id) {
        return new NotFound("找不到任务 %s (no such duty)".formatted(id));
    }

    /**
     * The moment at which something was done: now or, for an earlier day, the end of that day.
     *
     * @throws Invalid if the day lies ahead or before the duty was owed
     */
    public static Instant moment(DutyView duty, LocalDate on, Instant now) {
        LocalDate today = now.atZone(Due.ZONE).toLocalDate();
        LocalDate first = duty.occasion().first();
        if (on.isAfter(today) || on.isBefore(first)) {
            throw new Invalid("/on", "日期应在%s至%s之间，实为%s (the day lies outside)".formatted(first, today, on));
        }
        return on.equals(today) ? now : Due.endOf(on).end().minusMillis(1);
    }
}

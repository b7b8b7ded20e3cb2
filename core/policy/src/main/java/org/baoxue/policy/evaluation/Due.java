package org.baoxue.policy.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When something is owed. */
public sealed interface Due {

    /** The zone of every day and deadline. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Whether the time is over at this moment; never, where nobody gives a number. */
    default boolean passed(Instant now) {
        return this instanceof At at && !now.isBefore(at.end());
    }

    /** Owed until the end of this day. */
    static At endOf(LocalDate day) {
        return new At(day.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    /**
     * Owed before a moment.
     *
     * @param end the first moment that is too late
     * @param assumed whether days were counted of which no published calendar tells (see
     *     {@link org.baoxue.api.time.SchoolCalendar#covers}), so that the reader must be told
     */
    record At(Instant end, boolean assumed) implements Due {

        /** A moment that rests on no assumption. */
        public At(Instant end) {
            this(end, false);
        }

        /** The last day on which it is in time. */
        public LocalDate lastDay() {
            return end.minusNanos(1).atZone(ZONE).toLocalDate();
        }
    }

    /**
     * Owed by words without a number.
     *
     * @param words the plan's words, such as 第一时间
     */
    record Unquantified(String words) implements Due {}

    /** No layer says by when, or the length cannot be counted because no calendar rule is in force. */
    record Unsaid() implements Due {}
}

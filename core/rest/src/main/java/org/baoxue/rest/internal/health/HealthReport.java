package org.baoxue.rest.internal.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * How the program is.
 *
 * @param status the worst of all parts
 * @param parts each part; absent unless the reader may know
 */
public record HealthReport(Status status, Optional<List<Part>> parts) {

    /** Up, degraded (it works, but somebody should look) or down. The order is that of badness. */
    public enum Status {
        UP("up"),
        DEGRADED("degraded"),
        DOWN("down");

        private final String key;

        Status(String key) {
            this.key = key;
        }

        /** The word in JSON. */
        @JsonValue
        public String key() {
            return key;
        }

        Status worse(Status other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /**
     * One part.
     *
     * @param name what it is
     * @param status how it is
     * @param detail why, in words for the administrator
     */
    public record Part(String name, Status status, String detail) {}

    static HealthReport of(List<Part> parts) {
        Status worst = parts.stream().map(Part::status).reduce(Status.UP, Status::worse);
        return new HealthReport(worst, Optional.of(List.copyOf(parts)));
    }

    HealthReport withoutParts() {
        return new HealthReport(status, Optional.empty());
    }
}

package org.baoxue.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One region as it stands.
 *
 * @param id the region; for a rejected bundle that names none, the bundle's symbolic name
 * @param title how users know it; empty if nothing of it is in force
 * @param version version of the bundle in force, or of the rejected one if none is
 * @param contentHash content in force; empty if none is
 * @param state where it stands
 * @param findings on the bundle that was offered last
 * @param rejectedVersion version of the bundle that was rejected, if one is
 * @param graceEnds when a vanished region leaves force, if it has vanished
 */
public record RegionStatus(
        String id,
        String title,
        String version,
        String contentHash,
        State state,
        List<Finding> findings,
        Optional<String> rejectedVersion,
        Optional<Instant> graceEnds) {

    public RegionStatus {
        findings = List.copyOf(findings);
    }

    /** Where a region stands. */
    public enum State {
        IN_FORCE("生效"),
        /** The bundle now installed was rejected; the last accepted version rules on. */
        REJECTED_OLD_IN_FORCE("新版被拒，旧版有效"),
        /** Rejected, and no version is in force. */
        REJECTED("被拒"),
        /** No bundle brings it; it rules until the grace period ends. */
        VANISHED_GRACE("插件已移除，宽限期内有效");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        /** The state as shown to users. */
        public String chinese() {
            return chinese;
        }
    }
}

package org.baoxue.api.policy;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.api.division.DivisionCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Everything in force at one moment, for all places and days. Immutable and thread-safe; holds no bundle, class loader or
 * plug-in object. A request takes a snapshot once and keeps it.
 */
@ProviderType
public interface PolicySnapshot {

    /** SHA-256 in hexadecimal over the content of every region in force, every local setting and every binding of a model. */
    String hash();

    /** The policy of a place, or of a school in it, on a day. Answers from memory, in microseconds. */
    ResolvedPolicy resolve(PolicyPlace place, LocalDate day);

    /** The policy of a place on a day, whatever its schools say for themselves. */
    default ResolvedPolicy resolve(DivisionCode division, LocalDate day) {
        return resolve(PolicyPlace.of(division), day);
    }

    /**
     * The days in Asia/Shanghai on which anything that is said for a place, or for a school in it, begins to hold or has
     * ceased to, in order. Between two of them the policy of the place is the same every day.
     */
    default List<LocalDate> changes(PolicyPlace place) {
        return List.of();
    }

    /** The layers in force, lowest priority first. */
    List<Layer> layers();
}

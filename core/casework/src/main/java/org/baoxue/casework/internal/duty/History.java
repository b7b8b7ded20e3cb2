package org.baoxue.casework.internal.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.internal.duty.DutyWords.Said;

/**
 * What the events of one duty add up to.
 *
 * @param head number of the last event
 * @param settled the event that settled it, unless it was reopened
 * @param tiers whom it was passed up to since it was last settled
 */
record History(long head, Optional<Said> settled, List<TierRow> tiers) {

    static final History NONE = new History(0, Optional.empty(), List.of());

    History {
        tiers = List.copyOf(tiers);
    }

    History after(Said said) {
        ChainedEvent event = said.event();
        return switch (event.kind()) {
            case OutcomeCodec.REOPENED -> new History(event.seq(), Optional.empty(), List.of());
            case OutcomeCodec.ESCALATED -> {
                List<TierRow> more = new ArrayList<>(tiers);
                more.add(OutcomeCodec.tier(said));
                yield new History(event.seq(), settled, more);
            }
            default -> new History(event.seq(), Optional.of(said), List.of());
        };
    }
}

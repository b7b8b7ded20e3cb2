package org.baoxue.casework.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;

/** Policies that a test exchanges at moments of its choice. */
public final class PolicyHistory implements Policies {

    private final List<InForce> history = new ArrayList<>();

    public PolicyHistory(PolicySnapshot first) {
        history.add(new InForce(Instant.EPOCH, first));
    }

    public synchronized PolicyHistory swap(Instant at, PolicySnapshot next) {
        history.add(new InForce(at, next));
        return this;
    }

    @Override
    public synchronized PolicySnapshot current() {
        return history.get(history.size() - 1).snapshot();
    }

    @Override
    public synchronized List<InForce> since(Instant from) {
        int index = 0;
        while (index + 1 < history.size() && !history.get(index + 1).start().isAfter(from)) {
            index++;
        }
        return List.copyOf(history.subList(index, history.size()));
    }
}

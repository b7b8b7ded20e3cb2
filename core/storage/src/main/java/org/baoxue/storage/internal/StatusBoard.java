package org.baoxue.storage.internal;

import org.baoxue.storage.DatabaseStatus;
import org.osgi.service.component.annotations.Component;

/** Holds the state for all to see; a component of its own, so that it is there without a data source. */
@Component(service = {DatabaseStatus.class, StatusBoard.class})
public final class StatusBoard implements DatabaseStatus {
    static final State WAITING = new Starting("等待数据源 baoxue (waiting for the data source baoxue)");

    private volatile State state = WAITING;

    @Override
    public State state() {
        return state;
    }

    void show(State next) {
        state = next;
    }
}

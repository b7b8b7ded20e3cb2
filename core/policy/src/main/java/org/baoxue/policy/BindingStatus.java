package org.baoxue.policy;

import java.util.List;

/**
 * A binding as it stands.
 *
 * @param binding what was bound
 * @param name how users know the model; its key while the model is not there
 * @param state where it stands
 * @param remarks why it rests, or with what it is at odds
 */
public record BindingStatus(Binding binding, String name, State state, List<String> remarks) {

    public BindingStatus {
        remarks = List.copyOf(remarks);
    }

    /** Where a binding stands. */
    public enum State {
        IN_FORCE("生效"),
        /** Its first day is still to come. */
        PENDING("未到起始日"),
        /** The model is not there, or no longer fits the place. It speaks again once that has changed. */
        DORMANT("休眠"),
        /** In force, but a later text of a region made it say something else than another plan of the same place. */
        AT_ODDS("生效，说法冲突");

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

package org.baoxue.casework.internal.duty;

import java.time.Instant;
import org.baoxue.policy.evaluation.Due;

/** By when one policy wants one duty done. */
public interface Terms {

    /** The due counted from what made the duty owed. */
    Due due();

    /** The due counted from a change of policy, for a duty that would otherwise be late as soon as the rule is in force. */
    Due dueFrom(Instant change);
}

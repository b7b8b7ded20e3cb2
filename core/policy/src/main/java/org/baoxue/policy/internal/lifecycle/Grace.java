package org.baoxue.policy.internal.lifecycle;

import java.time.Instant;

/** A region that no bundle brings and that leaves force when the time is up. */
record Grace(Worker.Timer timer, Instant ends) {}

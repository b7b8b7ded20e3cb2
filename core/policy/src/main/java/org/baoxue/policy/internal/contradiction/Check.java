package org.baoxue.policy.internal.contradiction;

/** One kind of look at a rule. Pure and without state. */
@FunctionalInterface
interface Check {
    /** Reports what is at odds; passes over rules of other blocks. */
    void look(Said said);
}

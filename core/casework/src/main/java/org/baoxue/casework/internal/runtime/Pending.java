package org.baoxue.casework.internal.runtime;

import java.util.HashSet;
import java.util.Set;

/** What is still to be looked at. Work that failed is added again. Thread-safe. */
final class Pending {

    private Work work = Work.NONE;

    /**
     * A piece of work.
     *
     * @param classes classes whose marks changed
     * @param cases how many children to look at beside these
     * @param duties whether all duties are to be derived
     */
    record Work(Set<String> classes, Reach cases, boolean duties) {

        static final Work NONE = new Work(Set.of(), Reach.NONE, false);

        Work {
            classes = Set.copyOf(classes);
        }

        boolean nothing() {
            return equals(NONE);
        }

        Work and(Work other) {
            Set<String> all = new HashSet<>(classes);
            all.addAll(other.classes);
            Reach wider = cases.compareTo(other.cases) > 0 ? cases : other.cases;
            return new Work(all, wider, duties || other.duties);
        }
    }

    /** Whom the clock looks at, the narrowest first. */
    enum Reach {
        NONE,
        /** Children whose absence lasts or whose case is open. */
        LASTING,
        /** Every child with an absence. */
        EVERYONE
    }

    synchronized void add(Work more) {
        work = work.and(more);
    }

    synchronized Work take() {
        Work taken = work;
        work = Work.NONE;
        return taken;
    }
}

package org.baoxue.access.internal.unit;

import org.baoxue.access.UnitTree;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Holds the tree of units in memory and swaps it whole. */
@Component(service = UnitDirectory.class)
public final class UnitDirectory {

    private volatile UnitTree tree;

    @Activate
    public UnitDirectory(@Reference Database database) {
        tree = UnitTree.of(database.read(UnitStore::all));
    }

    /** All units as they are now. */
    public UnitTree tree() {
        return tree;
    }

    void swap(UnitTree changed) {
        tree = changed;
    }
}

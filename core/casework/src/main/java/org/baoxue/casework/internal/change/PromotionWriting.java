package org.baoxue.casework.internal.change;

import java.util.Collection;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.baoxue.access.Conflict;
import org.baoxue.casework.internal.round.RoundTable;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.jdbi.v3.core.Handle;

/** Writes the entries of a promotion, or of what takes one back: all of them, or none. One call at a time. */
record PromotionWriting(Database database) {

    /** Takes away what was never finished; while nothing is being written. */
    void discardHalfWritten() {
        database.read(PromotionStore::halfWritten).forEach(number -> PromotionStore.discard(database, number));
    }

    /**
     * Each piece is a short transaction; nobody sees the entries before the last one. A change of one of the pupils that was
     * registered since has taken the number of an entry, and whoever registers one meanwhile finds its number taken.
     *
     * @param entries one for each child, numbered
     * @param last done in the transaction that shows the entries, given the number of the promotion
     * @return the number of the promotion
     * @throws Conflict if a change of one of the children was registered since the entries were made
     */
    long write(PromotionRow row, Collection<ChangeRow> entries, ObjLongConsumer<Handle> last) {
        discardHalfWritten();
        long number = database.write(handle -> PromotionStore.insert(handle, row));
        List<ChangeRow> all = List.copyOf(entries);
        try {
            for (int from = 0; from < all.size(); from += RoundTable.PIECE) {
                List<ChangeRow> piece = all.subList(from, Math.min(all.size(), from + RoundTable.PIECE));
                database.write(handle -> {
                    ChangeStore.insert(
                            handle,
                            piece.stream().map(entry -> entry.of(number)).toList());
                    return null;
                });
            }
            database.write(handle -> {
                PromotionStore.ready(handle, number);
                last.accept(handle, number);
                return null;
            });
            return number;
        } catch (DuplicateKeyException e) {
            PromotionStore.discard(database, number);
            Conflict conflict =
                    new Conflict("其间有人登记了其中学生的变动，一条也没有登记，请重新预览 (a change was registered meanwhile: nothing was)");
            conflict.initCause(e);
            throw conflict;
        } catch (RuntimeException e) {
            PromotionStore.discard(database, number);
            throw e;
        }
    }
}

package org.baoxue.casework.internal.document;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.baoxue.access.Conflict;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unit;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.RetryableConflictException;
import org.baoxue.storage.StorageException;
import org.jdbi.v3.core.Handle;

/** The registers of the units, one for a year. Thread-safe. */
record Register(Database database, CaseBook book) {

    private static final int ATTEMPTS = 10;

    /**
     * A place in a register.
     *
     * @param text as it stands in the document
     */
    record Slot(DocumentId id, String text) {}

    /**
     * Enters a document under the next number of a unit, and into the log of its case, where it has one; both or neither.
     *
     * @param document made from its number; may be made several times, the last counts
     */
    DocumentRow add(Unit unit, int year, Function<Slot, Filed> document) {
        return add(unit, year, document, (handle, row) -> {});
    }

    /**
     * The same, with what belongs to it done in the same transaction.
     *
     * @param besides given the document as it was entered
     */
    DocumentRow add(Unit unit, int year, Function<Slot, Filed> document, BiConsumer<Handle, DocumentRow> besides) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.write(handle -> {
                    DocumentRow row = addIn(handle, unit, year, document);
                    besides.accept(handle, row);
                    return row;
                });
            } catch (DuplicateKeyException | RetryableConflictException e) {
                // Two opened the register of a year at once, or wrote into the same case: nothing was changed.
                giveUpAfter(attempt, e);
            }
        }
    }

    private DocumentRow addIn(Handle handle, Unit unit, int year, Function<Slot, Filed> document) {
        DocumentId id = DocumentStore.next(handle, unit, year);
        Filed filed = document.apply(new Slot(id, "%s〔%d〕%d号".formatted(unit.name(), year, id.number())));
        DocumentRow row = filed.row();
        DocumentStore.insert(handle, row, filed.content());
        if (row.caseId() != null) {
            book.appendNext(handle, new CaseId(row.caseId()), row.event(), row.madeBy(), row.policyHash());
        }
        return row;
    }

    private static void giveUpAfter(int attempt, StorageException e) {
        if (attempt == ATTEMPTS) {
            throw e;
        }
    }

    List<DocumentRow> of(CaseId id) {
        return database.read(handle -> DocumentStore.of(handle, id));
    }

    /**
     * @throws NotFound if the case has no such document
     */
    DocumentRow get(CaseId id, DocumentId document) {
        return database.read(handle -> DocumentStore.find(handle, id, document))
                .orElseThrow(() -> new NotFound("个案没有文书 %s (the case has no such document)".formatted(document)));
    }

    /**
     * The file of a document, to the byte as it was made out.
     *
     * @throws NotFound if it has none
     * @throws Conflict if what is stored is something else
     */
    DocumentFile file(DocumentId document) {
        DocumentStore.Kept kept = database.read(handle -> DocumentStore.kept(handle, document))
                .orElseThrow(() -> new NotFound("文书 %s 没有文件 (the document has no file)".formatted(document)));
        if (!Digests.sha256(kept.content()).equals(kept.hash())) {
            throw new Conflict(
                    "文书 %s 的文件与出具时不同，不予提供 (the stored file is not the one that was made out)".formatted(document));
        }
        return new DocumentFile("%s.docx".formatted(document), DocumentFile.DOCX, kept.content());
    }
}

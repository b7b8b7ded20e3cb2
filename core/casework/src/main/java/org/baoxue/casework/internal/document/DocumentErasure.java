package org.baoxue.casework.internal.document;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What documents, their service and attached files tell of people; the register with its numbers and hashes stays. */
public final class DocumentErasure {

    private static final String ERASED = "已删除 (erased)";

    private DocumentErasure() {}

    /** Erases the files, scans and words of these cases. */
    public static void erase(Handle handle, List<String> cases) {
        for (String id : cases) {
            handle.createUpdate("update case_document set content = null where case_id = :id")
                    .bind("id", id)
                    .execute();
            handle.createUpdate("update case_attachment set content = null where case_id = :id")
                    .bind("id", id)
                    .execute();
            handle.createUpdate("update document_service set place = :erased, recipient = :erased, witness = :erased,"
                            + " server_name = :erased, note = :erased, scan = null where document_id in"
                            + " (select document_id from case_document where case_id = :id)")
                    .bind("erased", ERASED)
                    .bind("id", id)
                    .execute();
        }
    }
}

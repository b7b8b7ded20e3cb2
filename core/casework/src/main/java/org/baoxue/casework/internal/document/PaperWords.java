package org.baoxue.casework.internal.document;

/** What documents and their service tell of people, for erasure. The register with its numbers and hashes stays. */
public final class PaperWords {

    private PaperWords() {}

    /**
     * Whether any are left.
     *
     * @param of condition on a row {@code d} of {@code case_document}
     */
    public static String left(String of) {
        return "exists (select 1 from case_document d where %1$s and d.content is not null)".formatted(of)
                + " or exists (select 1 from document_service s join case_document d on d.document_id = s.document_id"
                + " where %1$s and (s.place <> :erased or s.scan is not null))".formatted(of);
    }

    /** Erases the files; {@code of} as in {@link #left}. */
    public static String files(String of) {
        return "update case_document set content = null where document_id in" + documents(of);
    }

    /** Erases what tells of their service, with its scans; {@code of} as in {@link #left}. */
    public static String service(String of) {
        return "update document_service set place = :erased, recipient = :erased, witness = :erased,"
                + " server_name = :erased, note = :erased, scan = null where document_id in" + documents(of);
    }

    private static String documents(String of) {
        return " (select d.document_id from case_document d where " + of + ")";
    }
}

package org.baoxue.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.CaseDocuments;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.Served;
import org.baoxue.casework.document.ServiceProof;

/** Records how a document was served; who served it vouches. */
@Service
@Command(
        scope = "baoxue",
        name = "document-serve",
        description = "登记文书送达（送达回证），可附扫描件；选项写在前面，须由有权的账户以 --as 担责 (records how a document was served, with a"
                + " scan; options come first)")
public final class DocumentServeCommand extends ServingCommand {

    @Option(name = "--scan", description = "扫描件或照片，JPEG、PNG、PDF (a scan or photo)")
    private String scan;

    @Option(name = "--service", description = "只给第几次送达补扫描件 (adds the scan to this attempt alone)")
    private Integer service;

    @Argument(index = 0, required = true, name = "CASE", description = "个案编号 (id of the case)")
    private String id;

    @Argument(index = 1, required = true, name = "DOCUMENT", description = "文书编号 (id of the document)")
    private String document;

    @Reference
    private CaseDocuments documents;

    @Override
    public Object execute() throws IOException {
        CaseId known = CaseIds.of(id);
        DocumentId wanted = DocumentIds.of(document);
        Optional<byte[]> content = content();
        if (service != null && content.isEmpty()) {
            throw new Invalid("/scan", "请以 --scan 写明扫描件 (a scan is missing)");
        }
        Optional<ServiceProof> proof = service == null ? Optional.of(proof()) : Optional.empty();
        Actor actor = actor();
        int attempt = proof.isPresent()
                ? last(documents.serve(actor, known, wanted, proof.get())).seq()
                : service;
        content.ifPresent(bytes -> documents.addScan(actor, known, wanted, attempt, bytes));
        System.out.printf(
                "%s 第%d次送达（service %d）%s%n",
                wanted, attempt, attempt, content.isPresent() ? "，附扫描件 (with its scan)" : "");
        return null;
    }

    private static Served last(CaseDocument served) {
        return served.services().get(served.services().size() - 1);
    }

    private Optional<byte[]> content() throws IOException {
        if (scan == null) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(InputFile.of(scan))) {
            return Optional.of(in.readNBytes(CaseDocuments.LARGEST_SCAN + 1));
        }
    }
}

package org.baoxue.reporting.internal.dossier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.NotFound;
import org.baoxue.casework.CaseAttachment;
import org.baoxue.casework.CaseAttachments;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.CaseDocuments;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.Served;
import org.baoxue.casework.document.ZipWriter;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.VisitAttachment;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.reporting.dossier.Dossiers.Purpose;
import org.baoxue.reporting.internal.dossier.DossierIndex.Line;

/**
 * The files of cases on their way into a zip, one in memory at a time, and what the index says of them. A file that cannot be
 * had does not stop the others: the index says why. For one thread.
 */
final class DossierFiles {

    private static final String VISITS = "家访附件";
    private static final String PROOFS = "凭证";

    private final Actor actor;
    private final Purpose purpose;
    private final ZipWriter zip;
    private final CaseDocuments documents;
    private final CaseAttachments proofs;
    private final CaseVisits visits;
    private final List<Line> lines = new ArrayList<>();

    DossierFiles(
            Actor actor,
            Purpose purpose,
            ZipWriter zip,
            CaseDocuments documents,
            CaseAttachments proofs,
            CaseVisits visits) {
        this.actor = actor;
        this.purpose = purpose;
        this.zip = zip;
        this.documents = documents;
        this.proofs = proofs;
        this.visits = visits;
    }

    /** What the index says, in the order of the zip. */
    List<Line> lines() {
        return List.copyOf(lines);
    }

    /**
     * Adds the files of a case.
     *
     * @param folder where they go, with a slash at its end
     * @param workbook its workbook, masked if that is asked for
     */
    void add(CaseView view, String folder, String workbookName, byte[] workbook) throws IOException {
        String path = folder + workbookName;
        lines.add(new Line("个案卷宗", "一生一案", "", path, zip.add(path, workbook), masked() ? "个人信息已隐去" : ""));
        for (CaseDocument document : documents.list(actor, view.id())) {
            add(view, document, folder);
        }
        for (CaseAttachment proof : proofs.list(actor, view.id())) {
            add(view, proof, folder);
        }
        try {
            for (HomeVisit visit : visits.of(actor, view)) {
                if (visit.revoked().isEmpty()) {
                    add(view, visit, folder);
                }
            }
        } catch (Denied e) {
            lines.add(left(VISITS, "", "", "无权取得"));
        }
    }

    private void add(CaseView view, CaseDocument document, String folder) throws IOException {
        String title = "%s %s"
                .formatted(
                        document.title(),
                        document.received().map(CaseDocument.Received::number).orElse(document.number()));
        if (document.received().isPresent()) {
            lines.add(left("文书", title, document.on().toString(), "他处作出，只登记"));
        } else {
            attach(
                    "文书",
                    title,
                    document.on().toString(),
                    folder + "文书/",
                    () -> documents.file(actor, view.id(), document.id()));
        }
        for (Served served : document.services()) {
            if (served.scan().isPresent()) {
                attach(
                        "送达回证",
                        "%s 第%d次送达".formatted(title, served.seq()),
                        served.proof().at().toLocalDate().toString(),
                        folder + "送达回证/",
                        () -> documents.scan(actor, view.id(), document.id(), served.seq()));
            }
        }
    }

    private void add(CaseView view, CaseAttachment proof, String folder) throws IOException {
        String shows = masked() ? "" : proof.title().text().orElse("");
        attach(
                PROOFS,
                "第%d号「%s」 %s"
                        .formatted(proof.of(), proof.proves().chinese(), shows)
                        .strip(),
                proof.at().atZone(Due.ZONE).toLocalDate().toString(),
                folder + PROOFS + "/",
                () -> proofs.file(actor, view.id(), proof.seq()));
    }

    private void add(CaseView view, HomeVisit visit, String folder) throws IOException {
        for (VisitAttachment attachment : visits.attachments().list(actor, view.child(), visit.seq())) {
            attach(
                    VISITS,
                    "第%d次家访 附件%d".formatted(visit.seq(), attachment.number()),
                    visit.on().toString(),
                    folder + "家访/",
                    () -> visits.attachments().file(actor, view.child(), visit.seq(), attachment.number()));
        }
    }

    private void attach(String kind, String title, String on, String folder, Supplier<DocumentFile> content)
            throws IOException {
        if (masked()) {
            lines.add(left(kind, title, on, "已脱敏"));
            return;
        }
        DocumentFile file;
        try {
            file = content.get();
        } catch (Denied e) {
            lines.add(left(kind, title, on, "无权取得"));
            return;
        } catch (NotFound e) {
            lines.add(left(kind, title, on, "保存期满，已删除"));
            return;
        } catch (Conflict e) {
            lines.add(left(kind, title, on, "与登记时不同，请核查"));
            return;
        }
        String path = folder + file.name();
        lines.add(new Line(kind, title, on, path, zip.add(path, file.content()), ""));
    }

    private static Line left(String kind, String title, String on, String why) {
        return new Line(kind, title, on, "", "", "未附：" + why);
    }

    private boolean masked() {
        return purpose.masked();
    }
}

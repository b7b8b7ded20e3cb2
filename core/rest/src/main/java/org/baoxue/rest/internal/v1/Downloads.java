package org.baoxue.rest.internal.v1;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.reporting.FormLayout;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;

/** Files to be saved by the browser. */
final class Downloads {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static final String DOCX = DocumentFile.DOCX;

    private Downloads() {}

    /**
     * A report or register. Its workbook's layout is told by the header {@code Baoxue-Form-Layout}: {@code platform}, or
     * {@code own} with the unit and the hash of its workbook; where one is bound that the form has outgrown, the platform's with
     * the places that are unknown.
     */
    static Response attachment(ReportFile file) {
        Response response = attachment(file.open(), file.format().mediaType(), file.name());
        return file.format() == ReportFormat.XLSX
                ? Response.fromResponse(response)
                        .header("Baoxue-Form-Layout", layout(file.layout()))
                        .build()
                : response;
    }

    private static String layout(FormLayout layout) {
        if (layout.hash().isEmpty()) {
            return "platform";
        }
        String which = "; unit=%s; sha256=%s".formatted(layout.unit(), layout.hash());
        return layout.own() ? "own" + which : "platform" + which + "; unknown=" + String.join(",", layout.unknown());
    }

    /** A document. */
    static Response attachment(DocumentFile file) {
        return attachment(new ByteArrayInputStream(file.content()), file.type(), file.name());
    }

    /** A zip, written while it is sent. */
    static Response attachment(ZipDownload zip) {
        StreamingOutput body = zip.body()::writeTo;
        return attachment(body, ZipDownload.TYPE, zip.name());
    }

    /** The content under a file name, which may be Chinese; the stream is closed when it was sent. */
    static Response attachment(InputStream content, String type, String fileName) {
        StreamingOutput body = out -> {
            try (content) {
                content.transferTo(out);
            }
        };
        return attachment(body, type, fileName);
    }

    private static Response attachment(StreamingOutput body, String type, String fileName) {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(body, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded)
                .build();
    }
}

package org.baoxue.casework.internal.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.Served;
import org.baoxue.casework.document.ServiceManner;
import org.baoxue.casework.internal.text.Days;
import org.baoxue.policy.template.DocxForm;

/** 送达回证 as a sheet to be printed and signed, in a layout of the platform's own, since no plan gives one. Pure. */
final class ServiceSlip {

    private static final DocxForm FORM = Forms.read(
            "service-slip.docx",
            Set.of(
                    "unit",
                    "title",
                    "number",
                    "issuer",
                    "date",
                    "until",
                    "child",
                    "recipient",
                    "place",
                    "at",
                    "manner",
                    "signed",
                    "note",
                    "witness",
                    "server",
                    "attempt",
                    "document"),
            Map.of());

    private ServiceSlip() {}

    /**
     * The sheet.
     *
     * @param document as the reader may see it
     * @param served the attempt that it tells of; empty for the next one, to be written by hand
     * @param unit name of the unit whose register has the document
     * @param child name of the child as the reader may see it
     */
    static byte[] docx(CaseDocument document, Optional<Served> served, String unit, String child) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("unit", unit);
        values.put("title", document.title());
        values.put(
                "number", document.received().map(CaseDocument.Received::number).orElse(document.number()));
        values.put(
                "issuer", document.received().map(CaseDocument.Received::issuer).orElse(unit));
        values.put("date", Days.of(document.on()));
        values.put("until", document.until().map(Days::of).orElse("无"));
        values.put("child", child);
        values.put("document", document.id().toString());
        values.put(
                "attempt",
                Integer.toString(
                        served.map(Served::seq).orElse(document.services().size() + 1)));
        values.put("recipient", served.map(one -> one.proof().recipient()).orElse(""));
        values.put("place", served.map(one -> one.proof().place()).orElse(""));
        values.put("at", served.map(one -> Days.at(one.proof().at())).orElse(""));
        values.put("manner", ticked(served.map(one -> one.proof().manner())));
        values.put("signed", signed(served.map(one -> one.proof().signed())));
        values.put("note", served.map(one -> one.proof().note()).orElse(""));
        values.put("witness", served.map(one -> one.proof().witness()).orElse(""));
        values.put("server", served.map(one -> one.proof().server()).orElse(""));
        return FORM.fill(values, Map.of());
    }

    private static String ticked(Optional<ServiceManner> manner) {
        return Arrays.stream(ServiceManner.values())
                .map(each -> box(manner.filter(each::equals).isPresent()) + each.chinese())
                .collect(Collectors.joining("　"));
    }

    private static String signed(Optional<Boolean> signed) {
        return String.join("　", List.of(box(signed.orElse(false)) + "已签收", box(!signed.orElse(true)) + "未签收"));
    }

    private static String box(boolean ticked) {
        return ticked ? "☑" : "□";
    }
}

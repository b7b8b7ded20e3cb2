package org.baoxue.casework.internal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.BiFunction;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.Voice;
import org.baoxue.policy.Regions;
import org.baoxue.policy.template.DocxTemplate;
import org.baoxue.policy.template.TemplateException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The templates of documents: those that regions bring, else the platform's own. Thread-safe. */
@Component(service = TemplateFiles.class)
public final class TemplateFiles {

    private final BiFunction<String, String, Optional<byte[]>> files;

    @Activate
    public TemplateFiles(@Reference Regions regions) {
        this((region, name) -> regions.show(region)
                .flatMap(status -> regions.files(status.contentHash()))
                .map(content -> content.get(name)));
    }

    /**
     * @param files a file of a region in force, by region and name
     */
    public TemplateFiles(BiFunction<String, String, Optional<byte[]>> files) {
        this.files = files;
    }

    /**
     * The template of a document.
     *
     * @throws Invalid if its region no longer brings it, or there is no layout for it
     */
    DocxTemplate of(Declared declared) {
        String name = declared.template().orElse(declared.layout() + ".docx");
        byte[] file = declared.template().isPresent()
                ? ofRegion(declared, name)
                : own(name)
                        .orElseThrow(() -> new Invalid(
                                "/rule", "《%s》没有模板 (the document has no template)".formatted(declared.title())));
        return read(file, name);
    }

    /**
     * A template.
     *
     * @throws Invalid if it cannot be used
     */
    static DocxTemplate read(byte[] file, String name) {
        try {
            return DocxTemplate.read(file);
        } catch (TemplateException e) {
            throw new Invalid(
                    "/rule",
                    "模板 %s：%s；实为 (found)：%s；应为 (expected)：%s".formatted(name, e.getMessage(), e.found(), e.expected()));
        }
    }

    /** The file lies with the layer that named it, not with the one that speaks last. */
    private byte[] ofRegion(Declared declared, String name) {
        FieldValue value = declared.rule().fields().get(Declared.TEMPLATE);
        return declared.rule().voices().stream()
                .filter(voice -> voice.layer().id().equals(value.layer())
                        && name.equals(voice.statement().fields().get(Declared.TEMPLATE)))
                .map(Voice::layer)
                .flatMap(layer -> files.apply(layer.region(), name).stream())
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "/rule",
                        "层 %s 的区域没有模板文件 %s：%s (the region of the layer brings no such template)"
                                .formatted(value.layer(), name, declared.key())));
    }

    private static Optional<byte[]> own(String name) {
        try (InputStream in = TemplateFiles.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

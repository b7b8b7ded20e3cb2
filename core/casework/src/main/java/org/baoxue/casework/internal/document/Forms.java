package org.baoxue.casework.internal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.baoxue.policy.template.DocxForm;
import org.baoxue.policy.template.TemplateException;

/** The platform's own layouts with places of their own (平台建议格式). */
public final class Forms {

    private Forms() {}

    /**
     * A layout.
     *
     * @param name its file in this package
     * @param fields its places outside of lists
     * @param lists the places of each list by its name
     */
    public static DocxForm read(String name, Set<String> fields, Map<String, Set<String>> lists) {
        try (InputStream in = Forms.class.getResourceAsStream(name)) {
            return DocxForm.read(in.readAllBytes(), fields, lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the platform's own layout is broken: " + name + " " + e.found(), e);
        }
    }
}

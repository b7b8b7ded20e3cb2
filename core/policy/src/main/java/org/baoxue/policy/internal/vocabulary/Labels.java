package org.baoxue.policy.internal.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Fields of rules as people call them. */
public final class Labels {
    private static final Properties LABELS = load();

    private Labels() {}

    /** The Chinese name of a field; its key if it has none. */
    public static String of(String field) {
        return LABELS.getProperty(field, field);
    }

    private static Properties load() {
        Properties labels = new Properties();
        try (InputStream in = Labels.class.getResourceAsStream("terms.properties");
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            labels.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }
}

package org.baoxue.policy.internal.reader;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** What the fields of region files are called in Chinese: by field, or by block and field where it means another thing. */
final class Terms {
    private final Properties terms = new Properties();

    Terms() {
        try (Reader in = new InputStreamReader(
                Terms.class.getResourceAsStream("/org/baoxue/policy/internal/vocabulary/terms.properties"),
                StandardCharsets.UTF_8)) {
            terms.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<String> of(String block, String field) {
        return Optional.ofNullable(terms.getProperty(block + "." + field, terms.getProperty(field)))
                .map(term -> "%s (%s)".formatted(term, field.replace('-', ' ')));
    }
}

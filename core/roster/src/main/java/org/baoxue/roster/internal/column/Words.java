package org.baoxue.roster.internal.column;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The words by which lists name columns and values: the built-in file and what the administrator adds to it. An added
 * word takes precedence over the built-in meaning. Immutable and thread-safe.
 */
public final class Words {

    private static final String FILE = "words.properties";
    private static final String COLUMN = "column.";
    private static final Pattern NOISE = Pattern.compile("[\\s*:()\\[\\]【】《》<>\"'/、,.·_\\-]");
    private static final Pattern REMARK = Pattern.compile("\\(.*\\)");

    private final Map<String, Map<String, String>> meanings = new HashMap<>();

    private Words() {}

    /**
     * @param added entries such as {@code id-number=居民证号|证号} for columns or {@code mark.absent=缺} for values
     * @throws IllegalArgumentException naming the entry that is neither
     */
    public static Words with(List<String> added) {
        Words words = new Words();
        Properties builtIn = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(FILE)) {
            builtIn.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        builtIn.stringPropertyNames().forEach(key -> words.add(key, builtIn.getProperty(key)));
        for (String entry : added) {
            int equals = entry.indexOf('=');
            String key = equals < 0 ? "" : entry.substring(0, equals).strip();
            String full = key.contains(".") ? key : COLUMN + key;
            if (!builtIn.containsKey(full)) {
                throw new IllegalArgumentException(
                        "别名 '%s' 应为 字段=名称|名称 (an alias is field=word|word, the field one of %s)"
                                .formatted(
                                        entry,
                                        builtIn.stringPropertyNames().stream()
                                                .sorted()
                                                .toList()));
            }
            words.add(full, entry.substring(equals + 1));
        }
        return words;
    }

    /** The field that a header names, with or without a remark in brackets. */
    public Optional<Field> field(String header) {
        Map<String, String> columns = meanings.get("column");
        String meaning = columns.get(fold(header));
        if (meaning == null) {
            meaning = columns.get(fold(REMARK.matcher(narrow(header)).replaceAll("")));
        }
        return Optional.ofNullable(meaning).flatMap(Field::ofKey);
    }

    /** What a value means within its group, such as {@code absent} for 旷课 in {@code mark}. */
    public Optional<String> meaning(String group, String value) {
        return Optional.ofNullable(meanings.get(group).get(fold(value)));
    }

    private void add(String key, String alternatives) {
        int dot = key.indexOf('.');
        Map<String, String> group = meanings.computeIfAbsent(key.substring(0, dot), any -> new HashMap<>());
        Arrays.stream(alternatives.split("\\|")).forEach(word -> group.put(fold(word), key.substring(dot + 1)));
    }

    private static String fold(String word) {
        return NOISE.matcher(narrow(word)).replaceAll("");
    }

    private static String narrow(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

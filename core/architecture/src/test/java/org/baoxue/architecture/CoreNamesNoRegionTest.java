package org.baoxue.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规则在地区数据里，不在核心里")
class CoreNamesNoRegionTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern REGION = Pattern.compile("(?m)^region:\\s*([a-z-]+)");
    /** No place's name, but the word for plans without a place. */
    private static final String MODELS = "models";

    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*\"?([^\\s\"]+)");

    @Test
    void no_source_of_the_core_names_a_region_that_a_plug_in_brings() throws IOException {
        Set<String> names = names();
        assertThat(names).contains("anhui", "安徽省", "hubei", "湖北省");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("core"))) {
            files.filter(file -> file.toString().contains("src/main/")
                            && file.toString().endsWith(".java"))
                    .forEach(file -> {
                        String text = read(file);
                        names.stream().filter(text::contains).forEach(name -> found.add(file + ": " + name));
                    });
        }
        assertThat(found).isEmpty();
    }

    private static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve("plugins"))) {
            files.filter(file -> file.toString().contains("src/main/")
                            && file.toString().endsWith(".yaml"))
                    .map(CoreNamesNoRegionTest::read)
                    .filter(text -> !text.contains("platform: true"))
                    .filter(text -> !text.contains("\nregion: " + MODELS + "\n"))
                    .forEach(text -> {
                        names(REGION, text, names);
                        names(TITLE, text, names);
                    });
        }
        return names;
    }

    private static void names(Pattern pattern, String text, Set<String> names) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

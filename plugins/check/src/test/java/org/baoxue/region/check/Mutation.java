package org.baoxue.region.check;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways in which a file goes wrong: by hand, by editor, by disk, by malice. */
enum Mutation {
    NOTHING {
        @Override
        byte[] of(byte[] file, Random random) {
            return file;
        }
    },
    FLIPPED_BYTE {
        @Override
        byte[] of(byte[] file, Random random) {
            byte[] changed = file.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return changed;
        }
    },
    CUT_SHORT {
        @Override
        byte[] of(byte[] file, Random random) {
            return Arrays.copyOf(file, random.nextInt(file.length));
        }
    },
    LINE_LOST {
        @Override
        String of(List<String> lines, Random random) {
            lines.remove(random.nextInt(lines.size()));
            return String.join("\n", lines);
        }
    },
    LINE_TWICE {
        @Override
        String of(List<String> lines, Random random) {
            int at = random.nextInt(lines.size());
            lines.add(random.nextInt(lines.size()), lines.get(at));
            return String.join("\n", lines);
        }
    },
    BLOCK_TWICE {
        @Override
        String of(List<String> lines, Random random) {
            int from = random.nextInt(lines.size());
            int to = Math.min(lines.size(), from + 1 + random.nextInt(20));
            lines.addAll(to, List.copyOf(lines.subList(from, to)));
            return String.join("\n", lines);
        }
    },
    LINES_SWAPPED {
        @Override
        String of(List<String> lines, Random random) {
            String first = lines.get(0);
            int at = random.nextInt(lines.size());
            lines.set(0, lines.get(at));
            lines.set(at, first);
            return String.join("\n", lines);
        }
    },
    INDENTED_OTHERWISE {
        @Override
        String of(List<String> lines, Random random) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            lines.set(at, random.nextBoolean() ? "  " + line : line.replaceFirst("^ {1,2}", ""));
            return String.join("\n", lines);
        }
    },
    TAB {
        @Override
        String of(List<String> lines, Random random) {
            int at = random.nextInt(lines.size());
            lines.set(at, lines.get(at).replaceFirst("^ *", "\t"));
            return String.join("\n", lines);
        }
    },
    INSERTED {
        @Override
        String of(List<String> lines, Random random) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int column = random.nextInt(line.length() + 1);
            lines.set(at, line.substring(0, column) + pick(NASTY, random) + line.substring(column));
            return String.join("\n", lines);
        }
    },
    OTHER_VALUE {
        @Override
        String of(List<String> lines, Random random) {
            int at = random.nextInt(lines.size());
            int colon = lines.get(at).indexOf(": ");
            if (colon > 0) {
                lines.set(at, lines.get(at).substring(0, colon + 2) + pick(VALUES, random));
            }
            return String.join("\n", lines);
        }
    },
    OTHER_KEY {
        @Override
        String of(List<String> lines, Random random) {
            int at = random.nextInt(lines.size());
            lines.set(at, lines.get(at).replaceFirst("[a-z-]+:", pick(KEYS, random) + ":"));
            return String.join("\n", lines);
        }
    },
    HUGE {
        @Override
        String of(List<String> lines, Random random) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            String much = pick(List.of("a", "字", "9", " ", "a.", "- ", "a b", "[", "a-"), random)
                    .repeat(1 + random.nextInt(60_000));
            lines.set(at, random.nextBoolean() ? line + much : line.replaceFirst("[a-z]", "$0" + much));
            return String.join("\n", lines);
        }
    },
    OTHER_ENCODING {
        @Override
        byte[] of(byte[] file, Random random) {
            String text = new String(file, StandardCharsets.UTF_8);
            Charset charset = pick(
                    List.of(
                            StandardCharsets.UTF_16,
                            StandardCharsets.UTF_16LE,
                            Charset.forName("GB18030"),
                            Charset.forName("UTF-32"),
                            StandardCharsets.ISO_8859_1),
                    random);
            return text.getBytes(charset);
        }
    },
    MARKED {
        @Override
        byte[] of(byte[] file, Random random) {
            return ("\uFEFF" + new String(file, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
    };

    private static final List<String> NASTY = List.of(
            "\u0000",
            "\u0001",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\uFFFE",
            "\t",
            "\r",
            "\n",
            "'",
            "\"",
            "[",
            "]",
            "{",
            "}",
            ":",
            ": ",
            " #",
            "&a ",
            "*a",
            "!!java.util.Date ",
            "!x ",
            "|",
            ">",
            "%",
            "@",
            "`",
            "? ",
            "- ",
            "---\n",
            "...\n",
            "<<: ",
            "，",
            "：",
            "\uD83D\uDE00",
            "null",
            "~",
            "&a [*a, *a]",
            "{a: {a: {a: {a: {a: {a: {}}}}}}}",
            "../../",
            "\\",
            "%YAML 1.1\n");
    private static final List<String> VALUES = List.of(
            "",
            "null",
            "~",
            "true",
            "yes",
            "0",
            "-1",
            "007",
            "1e9",
            "99999999999999999999",
            "0.0000000001",
            ".inf",
            ".nan",
            "''",
            "\"\"",
            "[]",
            "{}",
            "[[[]]]",
            "{a: b}",
            "2026-02-30",
            "2026-13-01",
            "\"02-29\"",
            "\"02-30\"",
            "none",
            "quoted",
            "replace",
            "add",
            "form.nowhere",
            "../../etc/passwd",
            "[a, a]",
            "{each: month}",
            "{on: [dropout]}",
            "same-day",
            "end-of-period",
            "{day-of-month: 31, following: true}",
            "school",
            "village-group",
            "[quoted]",
            "&a x",
            "*a",
            "!!binary aGk=",
            "|\n",
            "999999");
    private static final List<String> KEYS = List.of(
            "mode",
            "origin",
            "source",
            "unsaid",
            "rules",
            "layers",
            "documents",
            "examples",
            "platform",
            "model",
            "division",
            "a",
            "''",
            "valid-to",
            "form",
            "trigger",
            "applies-to",
            "each",
            "expect",
            "given",
            "reporting.monthly",
            "\"\\0\"",
            "[a]",
            "{}");

    byte[] of(byte[] file, Random random) {
        List<String> lines =
                new ArrayList<>(new String(file, StandardCharsets.UTF_8).lines().toList());
        return lines.isEmpty() ? file : of(lines, random).getBytes(StandardCharsets.UTF_8);
    }

    String of(List<String> lines, Random random) {
        return String.join("\n", lines);
    }

    private static <T> T pick(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}

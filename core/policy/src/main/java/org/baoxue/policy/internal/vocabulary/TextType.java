package org.baoxue.policy.internal.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/**
 * Text.
 *
 * @param pattern what the whole text must match
 * @param expected the pattern in words
 */
public record TextType(Pattern pattern, String expected) implements Type<String> {
    /** No pattern is tried on more: some need stack for every letter. */
    private static final int LONGEST = 8_000;

    /** Any text with at least one visible character. */
    public static final TextType ANY =
            new TextType(Pattern.compile("(?s)\\s*\\S.{0,4000}"), "非空文字，至多4000字 (text, at most 4000 characters)");

    /** A name for files and programs. */
    public static final TextType ID = new TextType(
            Pattern.compile("[a-z][a-z0-9-]{0,63}"), "小写字母、数字、连字符 (lower-case letters, digits and hyphens)");

    /** The name of a file of the region that is a template. */
    public static final TextType TEMPLATE = new TextType(
            Pattern.compile("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+){0,4}\\.docx"),
            "如 templates/return.docx (a docx file of the region)");

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (!(tree instanceof Tree.Scalar scalar) || scalar.kind() == Tree.Kind.EMPTY) {
            findings.wrongType(place, tree, expected);
            return Optional.empty();
        }
        if (scalar.kind() != Tree.Kind.TEXT) {
            findings.error(place, tree.line(), tree.show(), expected, "应为文字，请加引号 (text is expected: put it in quotes)");
            return Optional.empty();
        }
        if (scalar.text().length() > LONGEST || !pattern.matcher(scalar.text()).matches()) {
            findings.error(place, tree.line(), tree.show(), expected, "文字不合要求 (the text is not as required)");
            return Optional.empty();
        }
        return Optional.of(scalar.text().strip());
    }

    @Override
    public String bind(Object plain) {
        return (String) plain;
    }
}

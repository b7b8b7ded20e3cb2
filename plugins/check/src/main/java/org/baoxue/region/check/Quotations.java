package org.baoxue.region.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Document;
import org.baoxue.policy.Region;
import org.baoxue.region.check.QuotationLock.Entry;
import org.baoxue.region.check.SourceTexts.Passage;

/** Every quotation of a region, held against the documents and the lock. */
final class Quotations {

    private final Region region;
    private final SourceTexts texts;
    private final List<String> problems = new ArrayList<>();

    private Quotations(Region region, SourceTexts texts) {
        this.region = region;
        this.texts = texts;
    }

    /** What is wrong, each with the rule's key; empty if all is well. */
    static List<String> check(Region region, QuotationLock lock, SourceTexts texts) throws IOException {
        Quotations quotations = new Quotations(region, texts);
        QuotationLock actual = quotations.locate();
        quotations.compare(lock, actual);
        return List.copyOf(quotations.problems);
    }

    /**
     * A new lock.
     *
     * @throws IllegalStateException if a quotation does not stand in its document
     */
    static QuotationLock lock(Region region, SourceTexts texts) throws IOException {
        Quotations quotations = new Quotations(region, texts);
        QuotationLock actual = quotations.locate();
        if (!quotations.problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", quotations.problems));
        }
        return actual;
    }

    private QuotationLock locate() throws IOException {
        QuotationLock actual = new QuotationLock(new TreeMap<>());
        for (Layer layer : region.written()) {
            for (Statement statement : layer.statements()) {
                Optional<Source> source =
                        statement.source().filter(said -> !said.quote().isBlank());
                if (source.isPresent()) {
                    String rule = layer.id() + "/" + statement.key();
                    actual.entries().put(rule, entry(rule, source.get()));
                }
            }
        }
        return actual;
    }

    private Entry entry(String rule, Source source) throws IOException {
        Document document = region.documents().get(source.document());
        Folded quote = Folded.of(source.quote());
        Optional<Passage> passage = texts.present() ? texts.of(document) : Optional.empty();
        Optional<String> lines = passage.flatMap(found -> found.text().linesOf(quote));
        if (texts.present() && document.seed().isPresent() && lines.isEmpty()) {
            problems.add(passage.map(found -> absent(rule, source.quote(), quote, found))
                    .orElseGet(() -> "%s：找不到文件 (no such file) %s"
                            .formatted(rule, document.seed().orElseThrow())));
        }
        return new Entry(
                document.id(),
                lines.map(found -> passage.orElseThrow().file()).orElse(QuotationLock.NOWHERE),
                lines.orElse(QuotationLock.NOWHERE),
                quote.hash());
    }

    private static String absent(String rule, String words, Folded quote, Passage passage) {
        return "%s：文件里没有这句话 (the quote is not in its document)；文件 (file)：%s；引文 (quote)：%s；最相近的原文 (nearest text)：%s"
                .formatted(rule, passage.file(), words, passage.text().nearest(quote));
    }

    private void compare(QuotationLock lock, QuotationLock actual) {
        actual.entries().forEach((rule, entry) -> {
            Entry locked = lock.entries().get(rule);
            if (locked == null) {
                problems.add("%s：锁文件里没有这条引文 (not in the lock)".formatted(rule));
            } else if (!locked.hash().equals(entry.hash()) || !locked.document().equals(entry.document())) {
                problems.add("%s：引文改了，与锁文件不符 (the quote differs from the lock)".formatted(rule));
            } else if (texts.present() && !locked.equals(entry)) {
                problems.add("%s：锁文件写在 %s 第%s行，实在 %s 第%s行 (the lock names another place)"
                        .formatted(rule, locked.file(), locked.lines(), entry.file(), entry.lines()));
            }
        });
        lock.entries().keySet().stream()
                .filter(rule -> !actual.entries().containsKey(rule))
                .forEach(rule -> problems.add("%s：规则已无引文，锁文件多出一行 (in the lock only)".formatted(rule)));
    }
}

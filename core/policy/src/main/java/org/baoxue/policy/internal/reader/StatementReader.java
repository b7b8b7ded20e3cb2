package org.baoxue.policy.internal.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.Example;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Validity;
import org.baoxue.policy.Document;
import org.baoxue.policy.internal.example.Examples;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Nearest;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;
import org.baoxue.policy.internal.vocabulary.BlockSchema;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.Values;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/** Reads one rule of a layer into a statement. */
final class StatementReader {
    private static final String DEFAULT_PREFIX = "default-";

    private final LayerHeader layer;
    private final Map<String, Document> documents;
    private final Findings findings;

    StatementReader(LayerHeader layer, Map<String, Document> documents, Findings findings) {
        this.layer = layer;
        this.documents = documents;
        this.findings = findings;
    }

    /** The statement; empty after adding an error. */
    Optional<Statement> read(RuleKey key, Tree tree, Place place) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            findings.wrongType(place, tree, "{mode, origin, source, …}");
            return Optional.empty();
        }
        BlockSchema<?> schema = Vocabulary.of(key.block());
        boolean fill = isDefault(key);
        Struct.onlyKnown(mapping, names(schema, fill), place, findings);
        Optional<StatementHeader> header =
                StatementHeader.STRUCT.readKnown(mapping, place, findings).map(StatementHeader.STRUCT::bind);
        Optional<Map<String, Object>> fields = schema.body().readKnown(mapping, place, findings);
        Map<String, Object> appliesTo = fill ? appliesTo(schema, mapping, place) : Map.of();
        if (header.isEmpty() || fields.isEmpty()) {
            return Optional.empty();
        }
        if (header.get().mode() == Mode.NONE) {
            silenceSaysNothing(mapping, schema, place);
        } else if (!fill) {
            schema.body().requireAll(mapping, place, findings);
            unsaidFields(header.get(), mapping, schema, place);
        }
        schema.check().check(mapping, new Values(fields.get()), place, findings);
        List<Example> examples = ExampleReader.read(key, mapping, place, findings);
        Origin origin = origin(header.get(), mapping, place);
        Optional<Source> source = source(header.get(), origin, mapping, place);
        return validity(header.get(), mapping, place)
                .map(validity -> new Statement(
                        key,
                        header.get().mode(),
                        origin,
                        header.get().strength(),
                        source,
                        validity,
                        fields.get(),
                        header.get().unsaid(),
                        header.get().note(),
                        fill ? Optional.of(appliesTo) : Optional.empty(),
                        examples));
    }

    private boolean isDefault(RuleKey key) {
        return layer.platform()
                && key.text().substring(key.block().key().length() + 1).startsWith(DEFAULT_PREFIX);
    }

    private static List<String> names(BlockSchema<?> schema, boolean fill) {
        List<String> names = new ArrayList<>(StatementHeader.STRUCT.names());
        names.addAll(schema.body().names());
        if (fill) {
            names.add(StatementHeader.APPLIES_TO);
        } else if (Examples.of(schema.block()).isPresent()) {
            names.add(ExampleReader.EXAMPLES);
        }
        return names;
    }

    private Map<String, Object> appliesTo(BlockSchema<?> schema, Tree.Mapping mapping, Place place) {
        Tree tree = mapping.get(StatementHeader.APPLIES_TO);
        if (tree == null) {
            return Map.of();
        }
        Place at = place.child(StatementHeader.APPLIES_TO);
        if (!(tree instanceof Tree.Mapping conditions)) {
            findings.wrongType(at, tree, "{" + String.join("?, ", schema.body().names()) + "?}");
            return Map.of();
        }
        Struct.onlyKnown(conditions, schema.body().names(), at, findings);
        return schema.body().readKnown(conditions, at, findings).orElse(Map.of());
    }

    private void silenceSaysNothing(Tree.Mapping mapping, BlockSchema<?> schema, Place place) {
        List<String> saying = new ArrayList<>(schema.body().names());
        saying.add("unsaid");
        saying.add(ExampleReader.EXAMPLES);
        for (String name : saying) {
            Tree.Entry entry = mapping.entries().get(name);
            if (entry != null) {
                findings.error(
                        place.child(name),
                        entry.line(),
                        entry.value().show(),
                        "无 (nothing)",
                        "mode: none 表示方案未规定，不能再写内容 (mode none says nothing)");
            }
        }
    }

    private void unsaidFields(StatementHeader header, Tree.Mapping mapping, BlockSchema<?> schema, Place place) {
        List<String> may = schema.body().fields().stream()
                .filter(field -> !field.required())
                .map(Field::name)
                .toList();
        for (String name : header.unsaid()) {
            int line = mapping.get("unsaid").line();
            if (!may.contains(name)) {
                findings.error(
                        place.child("unsaid"),
                        line,
                        name,
                        String.join(" | ", may),
                        "此项不能标为未规定 (this cannot be unsaid)" + Nearest.hint(name, may));
            } else if (mapping.get(name) != null) {
                findings.error(
                        place.child("unsaid"),
                        line,
                        name,
                        "二者取一 (either said or unsaid)",
                        "既写了内容又标为未规定 (both said and unsaid)");
            }
        }
    }

    private Origin origin(StatementHeader header, Tree.Mapping mapping, Place place) {
        Place at = place.child("origin");
        Tree tree = mapping.get("origin");
        int line = tree == null ? mapping.line() : tree.line();
        Origin implied = layer.platform() ? Origin.PLATFORM_DEFAULT : Origin.INTERPRETATION;
        Origin origin = header.origin().orElse(implied);
        if (header.origin().isEmpty() && header.mode() != Mode.NONE && !layer.platform()) {
            findings.error(
                    at,
                    line,
                    "缺 (absent)",
                    "quoted | interpretation | platform-default",
                    "缺少必填项 origin (a required field is missing)");
        } else if (origin == Origin.SET_LOCALLY) {
            findings.error(
                    at,
                    line,
                    origin.key(),
                    "quoted | interpretation | platform-default",
                    "本地设定只能由管理员作出 (only an administrator sets locally)");
        } else if (layer.platform() && origin != Origin.PLATFORM_DEFAULT) {
            findings.error(
                    at,
                    line,
                    origin.key(),
                    Origin.PLATFORM_DEFAULT.key(),
                    "平台默认层只能是平台默认 (a platform layer holds platform defaults only)");
        }
        return origin;
    }

    private Optional<Source> source(StatementHeader header, Origin origin, Tree.Mapping mapping, Place place) {
        Place at = place.child("source");
        Tree tree = mapping.get("source");
        boolean quoted = origin == Origin.QUOTED;
        if (tree == null) {
            if (quoted) {
                findings.error(
                        at,
                        mapping.line(),
                        "缺 (absent)",
                        "{document, section, quote}",
                        "引用原文的规则必须注明出处与原文 (a quoted rule needs source and quote)");
            }
            return Optional.empty();
        }
        StatementHeader.Reference reference = header.source().orElseThrow();
        if (quoted && reference.quote().isEmpty()) {
            findings.error(
                    at.child("quote"),
                    tree.line(),
                    "缺 (absent)",
                    "原文字句 (the words of the source)",
                    "引用原文的规则必须写出原文 (a quoted rule needs its quote)");
        } else if (reference.quote().isEmpty() && reference.paraphrase().isEmpty() && header.mode() != Mode.NONE) {
            findings.warning(
                    at.child("quote"),
                    tree.line(),
                    "缺 (absent)",
                    "所释原文或转述 (the words interpreted, or a paraphrase)",
                    "释义最好写出所据原文；未见原文的写明转述 (an interpretation should quote what it reads)");
        }
        Document document = documents.get(reference.document());
        if (document == null) {
            findings.error(
                    at.child("document"),
                    ((Tree.Mapping) tree).get("document").line(),
                    reference.document(),
                    String.join(" | ", documents.keySet()),
                    "没有这份文件 (no such document)" + Nearest.hint(reference.document(), documents.keySet()));
            return Optional.empty();
        }
        return Optional.of(new Source(
                document.id(),
                document.title(),
                reference.section(),
                reference.quote().orElse(""),
                reference.paraphrase().orElse(""),
                document.quality()));
    }

    private Optional<Validity> validity(StatementHeader header, Tree.Mapping mapping, Place place) {
        Optional<LocalDate> from = header.validFrom().or(layer::validFrom);
        Optional<LocalDate> to = header.validTo().or(layer::validTo);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            Tree tree = mapping.get("valid-to");
            findings.error(
                    place.child("valid-to"),
                    tree == null ? mapping.line() : tree.line(),
                    to.get().toString(),
                    "≥ " + from.get(),
                    "有效期止日早于起日 (valid-to is before valid-from)");
            return Optional.empty();
        }
        return Optional.of(new Validity(from, to));
    }
}

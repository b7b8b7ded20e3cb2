package org.baoxue.casework.internal.document;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.document.BoundTemplate;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.DocumentTemplates;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.template.DocxTemplate;
import org.baoxue.policy.template.TemplateException;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link DocumentTemplates} behind the gate, and the one that holds for a place. */
@Component(service = {DocumentTemplates.class, OwnTemplates.class})
public final class OwnTemplates implements DocumentTemplates {

    private static final int LONGEST_NAME = 200;
    private static final String OF_ONE = " where division = :division and rule_key = :rule";

    private final Database database;
    private final Gate gate;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public OwnTemplates(
            @Reference Database database, @Reference Gate gate, @Reference Policies policies, @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.policies = policies;
        this.clock = clock;
    }

    /** The template that the smallest place around has bound. */
    Optional<byte[]> of(DivisionCode place, RuleKey rule) {
        List<String> around = new ArrayList<>();
        for (Optional<DivisionCode> at = Optional.of(place);
                at.isPresent();
                at = at.get().parent()) {
            around.add(at.get().digits());
        }
        return database.read(handle -> handle.createQuery("select content from document_template"
                        + " where rule_key = :rule and division in (<around>) order by length(division) desc")
                .bind("rule", rule.text())
                .bindList("around", around)
                .map((row, context) -> row.getBytes(1))
                .findFirst());
    }

    @Override
    public List<BoundTemplate> list(Actor actor) {
        gate.require(actor, Action.SETTING_READ);
        return database.read(
                handle -> handle.createQuery("select division, rule_key, file_name, content_hash, bound_by,"
                                + " bound_at from document_template order by division, rule_key")
                        .map((row, context) -> new BoundTemplate(
                                new DivisionCode(row.getString(1)),
                                new RuleKey(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                Instant.ofEpochMilli(row.getLong(6))))
                        .list());
    }

    @Override
    public BoundTemplate bind(Actor actor, DivisionCode division, RuleKey rule, String fileName, byte[] content) {
        gate.require(actor, Action.DOCUMENT_TEMPLATE, division);
        mustBeDeclared(division, rule);
        mustBeUsable(content);
        BoundTemplate bound = new BoundTemplate(
                division,
                rule,
                fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)),
                Digests.sha256(content),
                actor.name(),
                Instant.ofEpochMilli(clock.millis()));
        database.write(handle -> {
            delete(handle, division, rule);
            return handle.createUpdate(
                            "insert into document_template (division, rule_key, file_name, content_hash,"
                                    + " bound_by, bound_at, content) values (:division, :rule, :name, :hash, :by, :at, :content)")
                    .bind("division", division.digits())
                    .bind("rule", rule.text())
                    .bind("name", bound.fileName())
                    .bind("hash", bound.hash())
                    .bind("by", bound.by())
                    .bind("at", bound.at().toEpochMilli())
                    .bind("content", content)
                    .execute();
        });
        return bound;
    }

    @Override
    public void unbind(Actor actor, DivisionCode division, RuleKey rule) {
        gate.require(actor, Action.DOCUMENT_TEMPLATE, division);
        if (database.<Integer, RuntimeException>write(handle -> delete(handle, division, rule)) == 0) {
            throw notBound(division, rule);
        }
    }

    @Override
    public DocumentFile file(Actor actor, DivisionCode division, RuleKey rule) {
        gate.require(actor, Action.SETTING_READ);
        byte[] content = database.read(handle -> handle.createQuery("select content from document_template" + OF_ONE)
                        .bind("division", division.digits())
                        .bind("rule", rule.text())
                        .map((row, context) -> row.getBytes(1))
                        .findOne())
                .orElseThrow(() -> notBound(division, rule));
        return new DocumentFile("%s-%s.docx".formatted(division, rule), DocumentFile.DOCX, content);
    }

    private static int delete(Handle handle, DivisionCode division, RuleKey rule) {
        return handle.createUpdate("delete from document_template" + OF_ONE)
                .bind("division", division.digits())
                .bind("rule", rule.text())
                .execute();
    }

    private void mustBeDeclared(DivisionCode division, RuleKey rule) {
        List<Declared> made = Declared.in(policies.current()
                        .resolve(
                                PolicyPlace.of(division),
                                clock.instant().atZone(Due.ZONE).toLocalDate()))
                .stream()
                .filter(Declared::made)
                .toList();
        if (made.stream().noneMatch(declared -> declared.key().equals(rule))) {
            throw new Invalid(
                    "/rule",
                    "%s没有要出具的文书 %s，可选：%s (no plan of the place has such a document to make out; those known)"
                            .formatted(
                                    division,
                                    rule,
                                    made.stream()
                                            .map(declared -> declared.key() + "（" + declared.title() + "）")
                                            .collect(Collectors.joining("、"))));
        }
    }

    private static void mustBeUsable(byte[] content) {
        if (content.length > LARGEST) {
            throw new Invalid("/file", "模板最大%d MB (the template is too large)".formatted(LARGEST >> 20));
        }
        try {
            DocxTemplate.read(content);
        } catch (TemplateException e) {
            throw new Invalid(
                    "/file", "%s；实为 (found)：%s；应为 (expected)：%s".formatted(e.getMessage(), e.found(), e.expected()));
        }
    }

    private static NotFound notBound(DivisionCode division, RuleKey rule) {
        return new NotFound("%s没有自定文书 %s 的模板 (the place has bound no template for it)".formatted(division, rule));
    }
}

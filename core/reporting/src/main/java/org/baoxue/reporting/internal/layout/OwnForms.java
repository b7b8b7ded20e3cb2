package org.baoxue.reporting.internal.layout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Basis;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.RowSubject;
import org.baoxue.casework.chain.Digests;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.template.TemplateException;
import org.baoxue.policy.template.XlsxTemplate;
import org.baoxue.reporting.FormLayout;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.internal.form.FormPlaces;
import org.baoxue.reporting.internal.form.FormSnapshot;
import org.baoxue.reporting.internal.form.Rendering;
import org.baoxue.reporting.internal.form.XlsxFile;
import org.baoxue.reporting.internal.layout.OwnFormTable.Bound;
import org.baoxue.reporting.internal.rows.Table;
import org.baoxue.reporting.internal.service.Files;
import org.baoxue.reporting.layout.BoundForm;
import org.baoxue.reporting.layout.FormTemplate;
import org.baoxue.reporting.layout.FormTemplates;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FormTemplates} behind the gate, and the layout that holds for a form of a unit. */
@Component(service = {FormTemplates.class, OwnForms.class})
public final class OwnForms implements FormTemplates {

    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public OwnForms(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The layout for a filled form: what the unit bound, or the nearest one above it.
     *
     * @param table the form as it was filled
     */
    public FormLayout of(Unit unit, RuleKey form, Table table) {
        List<String> above = Arrays.stream(unit.path().split("/"))
                .filter(id -> !id.isEmpty())
                .toList();
        return database.read(handle -> OwnFormTable.of(handle, above, form)).stream()
                .max(Comparator.comparing(bound -> above.indexOf(bound.unit())))
                .map(bound -> new FormLayout(
                        bound.unit(),
                        bound.fileName(),
                        bound.hash(),
                        unknown(bound, FormPlaces.of(table.columns(), table.totals()))))
                .orElse(FormLayout.PLATFORM);
    }

    /** The snapshot as a file, its workbook laid out as it says. */
    public byte[] write(FormSnapshot snapshot, ReportFormat format) {
        FormLayout layout = snapshot.making().layout();
        return format == ReportFormat.XLSX && layout.own()
                ? FormPlaces.write(snapshot, content(layout.hash()))
                : Rendering.write(snapshot, format);
    }

    private byte[] content(String hash) {
        return database.read(handle -> OwnFormTable.content(handle, hash))
                .orElseThrow(() -> new IllegalStateException("a workbook that was bound is kept: " + hash));
    }

    private static List<String> unknown(Bound bound, Collection<String> places) {
        Set<String> known = new HashSet<>(places);
        return bound.fields().stream().filter(field -> !known.contains(field)).toList();
    }

    @Override
    public List<FormTemplate> list(Actor actor) {
        gate.require(actor, Action.SETTING_READ);
        UnitTree tree = units.tree();
        return database.read(OwnFormTable::all).stream()
                .map(bound -> template(bound, inForce(tree, bound)))
                .toList();
    }

    private Collection<String> inForce(UnitTree tree, Bound bound) {
        return tree.find(bound.unit())
                .flatMap(unit -> policy(tree, unit).rule(bound.form(), Form.class))
                .map(rule -> places(rule.rule()))
                .orElse(List.of());
    }

    private static List<String> places(Form form) {
        Table table = Table.empty(form);
        return FormPlaces.of(table.columns(), table.totals());
    }

    private static FormTemplate template(Bound bound, Collection<String> places) {
        return new FormTemplate(
                bound.unit(),
                bound.form(),
                bound.fileName(),
                bound.hash(),
                bound.by(),
                bound.at(),
                unknown(bound, places));
    }

    @Override
    public BoundForm bind(Actor actor, String unitId, RuleKey key, String fileName, byte[] content) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(unitId);
        gate.require(actor, Action.FORM_TEMPLATE, unit);
        Form form = declared(tree, unit, key);
        XlsxTemplate template = usable(content, places(form));
        Bound bound = new Bound(
                unit.id(),
                key,
                fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME)),
                Digests.sha256(content),
                actor.name(),
                Instant.ofEpochMilli(clock.millis()),
                List.copyOf(template.fields()));
        database.write(handle -> {
            OwnFormTable.bind(handle, bound, content);
            return null;
        });
        return new BoundForm(template(bound, places(form)), warnings(form, template));
    }

    private static XlsxTemplate usable(byte[] content, List<String> places) {
        if (content.length > LARGEST) {
            throw new Invalid("/file", "模板最大%d MB (the template is too large)".formatted(LARGEST >> 20));
        }
        try {
            return XlsxTemplate.read(content, places);
        } catch (TemplateException e) {
            throw new Invalid(
                    "/file", "%s；实为 (found)：%s；应为 (expected)：%s".formatted(e.getMessage(), e.found(), e.expected()));
        }
    }

    private static List<String> warnings(Form form, XlsxTemplate template) {
        List<String> warnings = new ArrayList<>();
        String left = form.columns().stream()
                .filter(column -> column.basis() == Basis.SOURCE)
                .filter(column -> !template.fields()
                        .contains(XlsxTemplate.ROW + column.field().key()))
                .map(column -> column.header() + " {{" + XlsxTemplate.ROW
                        + column.field().key() + "}}")
                .collect(Collectors.joining("、"));
        if (!left.isEmpty()) {
            warnings.add("模板没有方案规定的栏目 (columns that the plan has are missing)：" + left);
        }
        if (template.onePage()) {
            warnings.add("模板设为打印在一页上，行数多时字会很小 (it prints on one page, however many rows there are)");
        }
        return warnings;
    }

    @Override
    public void unbind(Actor actor, String unitId, RuleKey form) {
        Unit unit = units.tree().get(unitId);
        gate.require(actor, Action.FORM_TEMPLATE, unit);
        if (database.<Integer, RuntimeException>write(handle -> OwnFormTable.unbind(handle, unit.id(), form)) == 0) {
            throw notBound(unitId, form);
        }
    }

    @Override
    public ReportFile file(Actor actor, String unitId, RuleKey form) {
        gate.require(actor, Action.SETTING_READ);
        Bound bound = database.read(handle -> OwnFormTable.of(handle, List.of(unitId), form)).stream()
                .findFirst()
                .orElseThrow(() -> notBound(unitId, form));
        return workbook("%s-%s".formatted(unitId, form), content(bound.hash()));
    }

    @Override
    public ReportFile start(Actor actor, String unitId, RuleKey key) {
        gate.require(actor, Action.SETTING_READ);
        UnitTree tree = units.tree();
        Form form = declared(tree, tree.get(unitId), key);
        Table table = Table.empty(form);
        return workbook(
                form.title() + "-表样",
                XlsxFile.start(form.title(), table.columns(), table.totals(), form.rows() == RowSubject.CHILD));
    }

    private static ReportFile workbook(String name, byte[] content) {
        return new ReportFile(
                Files.safe(name + ".xlsx"),
                ReportFormat.XLSX,
                Digests.sha256(content),
                false,
                FormLayout.PLATFORM,
                content);
    }

    private Form declared(UnitTree tree, Unit unit, RuleKey key) {
        ResolvedPolicy policy = policy(tree, unit);
        return policy.rule(key, Form.class)
                .map(ResolvedRule::rule)
                .orElseThrow(() -> new Invalid(
                        "/form",
                        "%s的方案没有表册 %s，可选：%s (no plan of the place has such a form; those known)"
                                .formatted(
                                        unit.name(),
                                        key,
                                        policy.rules(Form.class).stream()
                                                .map(rule -> rule.key() + "（"
                                                        + rule.rule().title() + "）")
                                                .collect(Collectors.joining("、")))));
    }

    private ResolvedPolicy policy(UnitTree tree, Unit unit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Due.ZONE);
        return policies.current().resolve(new PolicyPlaces(tree).of(unit), today);
    }

    private static NotFound notBound(String unit, RuleKey form) {
        return new NotFound("%s没有自定表册 %s 的模板 (the unit has bound no template for it)".formatted(unit, form));
    }
}

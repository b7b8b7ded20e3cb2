package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Gate;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Bindings;
import org.baoxue.policy.Model;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.Regions;

/** Shows one region: how it stands, the findings on its files, and what its layers say. */
@Service
@Command(
        scope = "baoxue",
        name = "region-show",
        description = "显示一个地区：状态、检查意见与各层规则 (shows a region: state, findings, rules)")
public final class RegionShowCommand implements Action {

    private static final PageRequest ALL = new PageRequest(1, 1_000);

    @Argument(required = true, name = "REGION", description = "地区代号 (region id)")
    @Completion(RegionCompleter.class)
    private String id;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Gate gate;

    @Reference
    private Regions regions;

    @Reference
    private Policies policies;

    @Reference
    private Bindings bindings;

    @Override
    public Object execute() {
        gate.require(actors.current(), org.baoxue.access.Action.REGION_READ);
        RegionStatus region =
                regions.show(id).orElseThrow(() -> new NotFound("找不到地区 %s (no such region)".formatted(id)));
        System.out.printf(
                "%s %s %s：%s%n内容 (content)：%s%n",
                region.id(), region.title(), region.version(), region.state().chinese(), region.contentHash());
        region.rejectedVersion().ifPresent(version -> System.out.println("被拒版本 (rejected version)：" + version));
        region.graceEnds().ifPresent(end -> System.out.println("宽限期至 (grace period ends)：" + Tables.time(end)));
        region.findings().forEach(System.out::println);
        for (Layer layer : policies.current().layers()) {
            if (layer.region().equals(id)) {
                String place = layer.school().orElseGet(() -> layer.division().toString());
                layer(layer, layer.level().chinese(), place);
            }
        }
        for (Model model : bindings.models(actors.current(), ALL).items()) {
            if (model.layer().region().equals(id)) {
                layer(model.layer(), "模型 " + model.key(), "可绑定到 (binds to) " + model.fitsText());
            }
        }
        return null;
    }

    private static void layer(Layer layer, String level, String place) {
        System.out.printf("%n[%s] %s（%s）%n", level, layer.name(), place);
        Table table = Tables.of("规则 key", "方式 mode", "出自 origin", "力度 strength", "未规定 unsaid", "原文 quote");
        for (Statement said : layer.statements()) {
            table.row(
                    said.key(),
                    said.mode().chinese(),
                    said.origin().chinese(),
                    said.strength().chinese(),
                    String.join("、", said.unsaid()),
                    said.source().map(source -> source.quote()).orElse(""));
        }
        table.print();
    }
}

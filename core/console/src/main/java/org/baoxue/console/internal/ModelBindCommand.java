package org.baoxue.console.internal;

import java.io.IOException;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.policy.Binding;
import org.baoxue.policy.Bindings;

/** Binds a model to a place or a school. */
@Service
@Command(
        scope = "baoxue",
        name = "model-bind",
        description = "把模型绑定到某地或某校，其规则随即在那里生效 (binds a model to a place or a school)")
public final class ModelBindCommand implements Action {

    @Argument(index = 0, required = true, name = "MODEL", description = "模型，如 models/town (key of the model)")
    @Completion(ModelCompleter.class)
    private String model;

    @Argument(
            index = 1,
            required = true,
            name = "TARGET",
            description = "行政区划代码；加 --school 则为学校或中心校的单位代码 (division code; with --school, the code of a school)")
    @Completion(UnitCompleter.class)
    private String target;

    @Option(name = "--school", description = "TARGET 是学校或中心校的单位代码 (TARGET is a school)")
    private boolean school;

    @Option(name = "--from", description = "起始日，如 2026-09-01 (first day)")
    private String from;

    @Option(name = "--reason", required = true, description = "理由 (why)")
    private String reason;

    @Option(name = "--yes", description = "不再询问 (does not ask)")
    private boolean yes;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Bindings bindings;

    @Override
    public Object execute() throws IOException {
        Bindings.Request request = new Bindings.Request(
                model,
                school ? Optional.empty() : Optional.of(DivisionCode.of(target)),
                school ? Optional.of(target) : Optional.empty(),
                Optional.ofNullable(from).map(Dates::parse),
                reason);
        if (!yes
                && !Confirmation.given(
                        session, "%s 的规则将在%s %s生效。确定吗 (bind it)?".formatted(model, school ? "学校" : "", target))) {
            System.out.println("未绑定 (nothing was done)");
            return null;
        }
        Binding bound = bindings.bind(actors.current(), request);
        System.out.printf("已绑定 (bound)：%s → %s，编号 %d%n", bound.model(), bound.target(), bound.id());
        return null;
    }
}

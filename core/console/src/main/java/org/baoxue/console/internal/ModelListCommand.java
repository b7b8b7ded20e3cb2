package org.baoxue.console.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.policy.BindingStatus;
import org.baoxue.policy.Bindings;
import org.baoxue.policy.Model;

/** Lists models and where they are bound. */
@Service
@Command(scope = "baoxue", name = "model-list", description = "列出没有写明地方的方案（模型）及其绑定 (lists models and their bindings)")
public final class ModelListCommand extends Paging {

    private static final PageRequest ALL = new PageRequest(1, 1_000);

    @Option(name = "--division", description = "只列某地及其下级的绑定 (only bindings there and inside)")
    private String division;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Bindings bindings;

    @Override
    public Object execute() {
        Table models = Tables.of("模型 model", "名称 name", "适用于 binds to", "规则 rules");
        for (Model model : bindings.models(actors.current(), ALL).items()) {
            models.row(
                    model.key(),
                    model.layer().name(),
                    model.fitsText(),
                    model.layer().statements().size());
        }
        models.print();
        Page<BindingStatus> found =
                bindings.list(actors.current(), Optional.ofNullable(division).map(DivisionCode::of), page());
        System.out.println("\n绑定 (bindings):");
        Table table = Tables.of(
                "编号 id", "模型 model", "绑定到 bound to", "起始 from", "状态 state", "由 by", "时间 at", "理由 reason", "说明 remarks");
        for (BindingStatus status : found.items()) {
            table.row(
                    status.binding().id(),
                    status.binding().model(),
                    status.binding().target(),
                    status.binding().validFrom().map(Object::toString).orElse(""),
                    status.state().chinese(),
                    status.binding().actor(),
                    Tables.time(status.binding().at()),
                    status.binding().reason(),
                    status.remarks());
        }
        table.print();
        Tables.footer(found);
        return null;
    }
}

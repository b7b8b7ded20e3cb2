package org.baoxue.console.internal;

import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.reporting.register.RegisterForm;
import org.baoxue.reporting.register.Registers;

/** Lists the forms that the plan of a unit's place has. */
@Service
@Command(
        scope = "baoxue",
        name = "register-list",
        description = "列出单位所在地方案的台账、名册与档案 (the forms that the plan of a unit's place has)")
public final class RegisterListCommand implements Action {

    @Argument(index = 0, required = true, name = "UNIT", description = "单位代码 (code of the unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Registers registers;

    @Override
    public Object execute() {
        Table table = Tables.of("表册 form", "名称 title", "每行 row", "依据 basis", "用于 used by");
        for (RegisterForm form : registers.forms(actors.current(), unit)) {
            table.row(
                    form.form(),
                    form.title(),
                    form.rows().chinese(),
                    form.basis(),
                    form.usedBy().stream().map(RuleKey::text).collect(Collectors.joining(" ")));
        }
        table.print();
        return null;
    }
}

package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.register.RegisterRequest;
import org.baoxue.reporting.register.Registers;

/** Fills a ledger, register or file of a unit and writes it. */
@Service
@Command(
        scope = "baoxue",
        name = "register-print",
        description = "打印单位的一本台账、名册或档案 (fills a ledger or register of a unit and writes its file)")
public final class RegisterPrintCommand implements Action {

    @Argument(index = 0, required = true, name = "UNIT", description = "单位代码 (code of the unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 1, required = true, name = "FORM", description = "表册的规则键，见 register-list (key of the form)")
    @Completion(RuleKeyCompleter.class)
    private String form;

    @Option(name = "--reason", required = true, description = "用途，记入审计 (why, for the audit trail)")
    private String reason;

    @Option(name = "--from", description = "起始日期，默认本学年第一天 (first day; default the school year's)")
    private String from;

    @Option(name = "--to", description = "截止日期，默认今天 (last day; default today)")
    private String to;

    @Option(name = "--format", description = "xlsx、csv 或 json")
    private String format = "xlsx";

    @Option(name = "--out", description = "写入的文件；默认为当前目录下的表册名，不覆盖已有文件 (target file)")
    private String out;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Registers registers;

    @Override
    public Object execute() throws IOException {
        ReportFile file = registers.print(
                actors.current(),
                new RegisterRequest(
                        unit,
                        new RuleKey(form),
                        Optional.ofNullable(from).map(Dates::parse),
                        Optional.ofNullable(to).map(Dates::parse),
                        OutputFile.format(format),
                        reason));
        Path target = OutputFile.write(file, out);
        System.out.printf("%s%s → %s%n", form, file.masked() ? "（个人信息已掩码 masked）" : "", target);
        OutputFile.tellLayout(file);
        return null;
    }
}

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
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.ReportView;
import org.baoxue.reporting.Reports;

/** Drafts a periodic report and writes its file. */
@Service
@Command(
        scope = "baoxue",
        name = "report-build",
        description = "生成一个单位某期的报表草稿并写成文件 (drafts the report of a unit for a period and writes its file)")
public final class ReportBuildCommand implements Action {

    @Argument(index = 0, required = true, name = "UNIT", description = "填报单位代码 (reporting unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 1, required = true, name = "RULE", description = "报告规则键，如 reporting.monthly (rule key)")
    @Completion(PeriodicRuleCompleter.class)
    private String rule;

    @Argument(index = 2, required = true, name = "PERIOD", description = "期别，如 2026-11 (period)")
    private String period;

    @Option(name = "--reason", required = true, description = "用途，记入审计 (why, for the audit trail)")
    private String reason;

    @Option(name = "--format", description = "xlsx、csv 或 json")
    private String format = "xlsx";

    @Option(name = "--out", description = "写入的文件；默认为当前目录下的报表名，不覆盖已有文件 (target file)")
    private String out;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Reports reports;

    @Override
    public Object execute() throws IOException {
        ReportFormat wanted = OutputFile.format(format);
        Actor actor = actors.current();
        ReportView report = reports.build(actor, unit, new RuleKey(rule), period, reason);
        ReportFile file = reports.file(actor, report.id(), Optional.empty(), wanted);
        Path target = OutputFile.write(file, out);
        System.out.printf(
                "%s：第 %d 版，%s，%d 行%s → %s%n",
                report.owed().rule(),
                report.version(),
                report.state().chinese(),
                report.rows(),
                report.zero() ? "（零报告）" : "",
                target);
        OutputFile.tellLayout(file);
        return null;
    }
}

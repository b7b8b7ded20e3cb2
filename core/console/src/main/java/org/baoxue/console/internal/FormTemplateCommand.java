package org.baoxue.console.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.reporting.layout.FormTemplates;

/** Lists, binds and ends workbooks of a unit's own for its forms, and writes one to begin with. */
@Service
@Command(
        scope = "baoxue",
        name = "form-template",
        description =
                "单位自定的表样：不带参数即列出；写单位、表册和文件即绑定；--start 写出起始表样，--get 取回已绑定的，--remove 解除；选项写在前面"
                        + " (workbooks of a unit's own: lists them, binds a file to a form, writes one to begin with, or ends a binding)")
public final class FormTemplateCommand implements Action {

    @Option(name = "--remove", description = "解除，恢复上级的或平台的格式 (ends the binding)")
    private boolean remove;

    @Option(name = "--start", description = "写出平台格式的起始表样，供修改 (writes the platform's layout to begin with)")
    private boolean start;

    @Option(name = "--get", description = "取回已绑定的文件 (writes the bound file)")
    private boolean get;

    @Argument(index = 0, name = "UNIT", description = "单位代码 (code of the unit)")
    @Completion(UnitCompleter.class)
    private String unit;

    @Argument(index = 1, name = "FORM", description = "表册的规则键，见 register-list (key of the form)")
    @Completion(RuleKeyCompleter.class)
    private String form;

    @Argument(index = 2, name = "FILE", description = "表样文件 .xlsx；--start、--get 时为写入的文件 (the workbook)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ConsoleActor actors;

    @Reference
    private FormTemplates templates;

    @Override
    public Object execute() throws IOException {
        Actor actor = actors.current();
        if (unit == null) {
            print(actor);
            return null;
        }
        boolean several = (remove ? 1 : 0) + (start ? 1 : 0) + (get ? 1 : 0) > 1;
        boolean writes = start || get;
        if (form == null || several || (!writes && remove == (file != null))) {
            throw new Invalid(
                    "",
                    "用法：form-template 单位 表册 文件，或 form-template --start|--get|--remove 单位 表册 (an argument is missing)");
        }
        RuleKey key = new RuleKey(form);
        if (writes) {
            System.out.println("→ "
                    + OutputFile.write(
                            start ? templates.start(actor, unit, key) : templates.file(actor, unit, key), file));
            return null;
        }
        if (remove) {
            templates.unbind(actor, unit, key);
        } else {
            bind(actor, key);
        }
        print(actor);
        return null;
    }

    private void bind(Actor actor, RuleKey key) throws IOException {
        Path path = InputFile.of(file);
        if (Files.size(path) > FormTemplates.LARGEST) {
            throw new Invalid("/file", "模板最大%d MB (the template is too large)".formatted(FormTemplates.LARGEST >> 20));
        }
        templates
                .bind(actor, unit, key, path.getFileName().toString(), Files.readAllBytes(path))
                .warnings()
                .forEach(warning -> System.out.println("注意 warning: " + warning));
    }

    private void print(Actor actor) {
        Table table = Tables.of("单位 unit", "表册 form", "文件 file", "绑定人 by", "时间 at", "SHA-256", "现行表册没有的占位符 unknown");
        templates
                .list(actor)
                .forEach(bound -> table.row(
                        bound.unit(),
                        bound.form(),
                        bound.fileName(),
                        bound.by(),
                        Tables.time(bound.at()),
                        bound.hash(),
                        String.join(" ", bound.unknown())));
        table.print();
    }
}

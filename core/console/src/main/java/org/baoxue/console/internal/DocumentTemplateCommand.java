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
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.document.DocumentTemplates;

/** Lists, binds and ends templates of documents of a place's own. */
@Service
@Command(
        scope = "baoxue",
        name = "document-template",
        description = "本地自定的文书模板：不带参数即列出；写地区、规则和文件即绑定；--remove 解除；选项写在前面 (templates of a place's own:"
                + " lists them, binds a file to a document, or ends a binding)")
public final class DocumentTemplateCommand implements Action {

    @Option(name = "--remove", description = "解除，恢复区域或平台的模板 (ends the binding)")
    private boolean remove;

    @Argument(index = 0, name = "DIVISION", description = "区划代码 (the place)")
    private String division;

    @Argument(index = 1, name = "RULE", description = "文书的规则键，如 notice.order (rule of the document)")
    private String rule;

    @Argument(index = 2, name = "FILE", description = "模板文件 .docx (the template)")
    @Completion(FileCompleter.class)
    private String file;

    @Reference
    private ConsoleActor actors;

    @Reference
    private DocumentTemplates templates;

    @Override
    public Object execute() throws IOException {
        Actor actor = actors.current();
        if (division == null) {
            print(actor);
            return null;
        }
        if (rule == null || remove == (file != null)) {
            throw new Invalid(
                    "", "用法：document-template 地区 规则 文件，或 document-template --remove 地区 规则 (an argument is missing)");
        }
        DivisionCode place = DivisionCode.of(division);
        if (remove) {
            templates.unbind(actor, place, new RuleKey(rule));
        } else {
            Path path = InputFile.of(file);
            if (Files.size(path) > DocumentTemplates.LARGEST) {
                throw new Invalid(
                        "/file", "模板最大%d MB (the template is too large)".formatted(DocumentTemplates.LARGEST >> 20));
            }
            templates.bind(actor, place, new RuleKey(rule), path.getFileName().toString(), Files.readAllBytes(path));
        }
        print(actor);
        return null;
    }

    private void print(Actor actor) {
        Table table = Tables.of("地区 place", "规则 rule", "文件 file", "绑定人 by", "时间 at", "SHA-256");
        templates
                .list(actor)
                .forEach(bound -> table.row(
                        bound.division(),
                        bound.rule(),
                        bound.fileName(),
                        bound.by(),
                        Tables.time(bound.at()),
                        bound.hash()));
        table.print();
    }
}

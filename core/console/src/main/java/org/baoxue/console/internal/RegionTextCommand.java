package org.baoxue.console.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Page;
import org.baoxue.policy.ArchivedRegion;
import org.baoxue.policy.PolicyHistory;
import org.baoxue.policy.RegionText;

/** Prints a text of a region that is or was in force, or lists them all. */
@Service
@Command(
        scope = "baoxue",
        name = "region-text",
        description = "打印地区曾经生效的文本，默认现行；--list 列出全部 (prints a text of a region that is or was in force)")
public final class RegionTextCommand extends Paging {

    @Argument(index = 0, required = true, name = "REGION", description = "地区代号 (region id)")
    @Completion(RegionCompleter.class)
    private String region;

    @Argument(index = 1, name = "HASH", description = "内容哈希的前6位或更多 (first digits of the content hash)")
    private String hash;

    @Option(name = "--list", description = "只列出各文本，不打印 (lists the texts)")
    private boolean list;

    @Reference
    private ConsoleActor actors;

    @Reference
    private PolicyHistory history;

    @Override
    public Object execute() {
        if (list) {
            list();
        } else {
            print(history.text(actors.current(), region, Optional.ofNullable(hash)));
        }
        return null;
    }

    private void list() {
        Page<ArchivedRegion> texts = history.texts(actors.current(), region, page());
        Table table = Tables.of("内容 content", "首次生效 accepted", "插件 bundle", "版本 version");
        for (ArchivedRegion text : texts.items()) {
            table.row(
                    text.contentHash().substring(0, 12),
                    Tables.time(text.acceptedAt()),
                    text.bundleName(),
                    text.bundleVersion());
        }
        table.print();
        Tables.footer(texts);
    }

    private static void print(RegionText text) {
        System.out.printf(
                "# 地区 %s，内容 %s，首次生效 %s%n",
                text.archived().regionId(),
                text.archived().contentHash(),
                Tables.time(text.archived().acceptedAt()));
        text.files().forEach((name, content) -> System.out.printf("# ---- %s%n%s%n", name, shown(name, content)));
    }

    /** A template is no text; its file is had over REST. */
    private static String shown(String name, byte[] content) {
        return name.endsWith(".docx")
                ? "# 模板，%d 字节 (a template; GET /v1/regions/…/texts/… has the file)".formatted(content.length)
                : new String(content, StandardCharsets.UTF_8);
    }
}

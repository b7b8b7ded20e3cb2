package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.ConsoleActor;
import org.baoxue.policy.Regions;

/** Ends a region at once. */
@Service
@Command(
        scope = "baoxue",
        name = "region-remove",
        description = "立即移除地区，不等宽限期；其文本仍在档案中 (ends a region at once; its texts stay in the archive)")
public final class RegionRemoveCommand implements Action {

    @Argument(required = true, name = "REGION", description = "地区代号 (region id)")
    @Completion(RegionCompleter.class)
    private String id;

    @Option(name = "--yes", description = "不再询问 (does not ask)")
    private boolean yes;

    @Reference
    private Session session;

    @Reference
    private ConsoleActor actors;

    @Reference
    private Regions regions;

    @Override
    public Object execute() throws IOException {
        if (!yes && !Confirmation.given(session, "移除 %s 后，其地方将改用上层规则。确定吗 (remove it)?".formatted(id))) {
            System.out.println("未移除 (nothing was done)");
            return null;
        }
        regions.remove(actors.current(), id);
        System.out.printf("已移除 %s (removed)%n", id);
        return null;
    }
}

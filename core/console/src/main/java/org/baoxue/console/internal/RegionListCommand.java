package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Gate;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.Regions;

/** Lists regions. */
@Service
@Command(scope = "baoxue", name = "region-list", description = "列出地区及其状态 (lists regions)")
public final class RegionListCommand implements Action {

    @Reference
    private ConsoleActor actors;

    @Reference
    private Gate gate;

    @Reference
    private Regions regions;

    @Override
    public Object execute() {
        gate.require(actors.current(), org.baoxue.access.Action.REGION_READ);
        Table table = Tables.of("地区 id", "名称 title", "版本 version", "状态 state", "意见 findings", "内容 content");
        for (RegionStatus region : regions.list()) {
            table.row(
                    region.id(),
                    region.title(),
                    region.version(),
                    region.state().chinese(),
                    region.findings().size(),
                    region.contentHash()
                            .substring(0, Math.min(12, region.contentHash().length())));
        }
        table.print();
        return null;
    }
}

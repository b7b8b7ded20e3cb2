package org.baoxue.console.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.Regions;

/** Completes ids of regions. */
@Service
public final class RegionCompleter implements Completer {

    @Reference
    private Regions regions;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(
                        regions.list().stream().map(RegionStatus::id).toList())
                .complete(session, line, candidates);
    }
}

package org.baoxue.console.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.roster.ListKind;

/** Completes the lists of groups. */
@Service
public final class GroupListCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(
                        ListKind.groups().stream().map(ListKind::key).toList())
                .complete(session, line, candidates);
    }
}

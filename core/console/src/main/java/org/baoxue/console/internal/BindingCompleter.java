package org.baoxue.console.internal;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.PageRequest;
import org.baoxue.policy.Bindings;

/** Completes ids of bindings. */
@Service
public final class BindingCompleter implements Completer {

    private static final PageRequest FIRST = new PageRequest(1, 1_000);

    @Reference
    private ConsoleActor actors;

    @Reference
    private Bindings bindings;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> ids = bindings.list(actors.current(), Optional.empty(), FIRST).items().stream()
                .map(status -> Long.toString(status.binding().id()))
                .toList();
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}

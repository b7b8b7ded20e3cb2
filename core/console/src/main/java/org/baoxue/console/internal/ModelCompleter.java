package org.baoxue.console.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.PageRequest;
import org.baoxue.policy.Bindings;
import org.baoxue.policy.Model;

/** Completes keys of models. */
@Service
public final class ModelCompleter implements Completer {

    private static final PageRequest FIRST = new PageRequest(1, 1_000);

    @Reference
    private ConsoleActor actors;

    @Reference
    private Bindings bindings;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> keys = bindings.models(actors.current(), FIRST).items().stream()
                .map(Model::key)
                .toList();
        return new StringsCompleter(keys).complete(session, line, candidates);
    }
}

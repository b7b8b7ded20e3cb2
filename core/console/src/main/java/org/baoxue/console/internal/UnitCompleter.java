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
import org.baoxue.access.Unit;
import org.baoxue.access.UnitQuery;
import org.baoxue.access.Units;

/** Completes codes of units in the actor's scope. */
@Service
public final class UnitCompleter implements Completer {

    private static final PageRequest FIRST = new PageRequest(1, 1_000);

    @Reference
    private ConsoleActor actors;

    @Reference
    private Units units;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> codes = units.list(actors.current(), UnitQuery.all(FIRST)).items().stream()
                .map(Unit::id)
                .toList();
        return new StringsCompleter(codes).complete(session, line, candidates);
    }
}

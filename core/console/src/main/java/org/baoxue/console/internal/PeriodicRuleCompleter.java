package org.baoxue.console.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.Statement;

/** Completes the keys of the rules in force anywhere by which reports are due at the end of each period. */
@Service
public final class PeriodicRuleCompleter implements Completer {

    @Reference
    private Policies policies;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<Statement> statements = policies.current().layers().stream()
                .flatMap(layer -> layer.statements().stream())
                .toList();
        return new StringsCompleter(RuleKeys.periodic(statements)).complete(session, line, candidates);
    }
}

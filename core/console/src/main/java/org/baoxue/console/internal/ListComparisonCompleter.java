package org.baoxue.console.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.access.Invalid;
import org.baoxue.casework.reconciliation.ListComparison;

/** Completes comparisons of lists. */
@Service
public final class ListComparisonCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(keys()).complete(session, line, candidates);
    }

    private static List<String> keys() {
        return Arrays.stream(ListComparison.values()).map(ListComparison::key).toList();
    }

    /**
     * The comparison of a name.
     *
     * @throws Invalid if there is none
     */
    static ListComparison of(String name) {
        return Arrays.stream(ListComparison.values())
                .filter(one -> one.key().equals(name) || one.chinese().equals(name))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "/comparison",
                        "比对应为 %s，实为 '%s' (no such comparison)"
                                .formatted(keys().stream().collect(Collectors.joining("、")), name)));
    }
}

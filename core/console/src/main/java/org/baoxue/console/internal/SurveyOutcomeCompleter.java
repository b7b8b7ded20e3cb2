package org.baoxue.console.internal;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.baoxue.casework.survey.SurveyOutcome;

/** Completes what a survey can find. */
@Service
public final class SurveyOutcomeCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(Arrays.stream(SurveyOutcome.values())
                        .map(SurveyOutcome::key)
                        .toList())
                .complete(session, line, candidates);
    }
}

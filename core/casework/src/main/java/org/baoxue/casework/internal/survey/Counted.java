package org.baoxue.casework.internal.survey;

import org.baoxue.access.Condition;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.survey.SurveyCount;
import org.baoxue.casework.survey.SurveyRound;
import org.jdbi.v3.core.Handle;

/** A round and how far it has come within a scope. */
record Counted(RoundRow row, SurveyCount count) {

    static Counted of(Handle handle, RoundRow row, Condition scope) {
        return new Counted(row, Counting.of(handle, row.id(), scope));
    }

    SurveyRound view(UnitTree tree) {
        return row.view(tree, count);
    }
}

package org.baoxue.casework;

import java.time.LocalDate;

/** What a person can do in a case. Texts may be personal; empty ones are allowed unless they give a reason. */
public sealed interface CaseCommand {

    /** 认定辍学: the child has dropped out. */
    record Confirm(LocalDate on, String reason) implements CaseCommand {}

    /** 劝返: note an attempt to bring the child back. */
    record NotePersuasion(LocalDate on, String participants, String whereabouts, String account)
            implements CaseCommand {}

    /** 复学: the child is back in school. */
    record RecordReturn(LocalDate on, String note) implements CaseCommand {}

    /** 销号: take the case off the ledger. */
    record Close(LocalDate on, String note) implements CaseCommand {}

    /** 撤销: the case was opened in error. */
    record Withdraw(String reason) implements CaseCommand {}

    /**
     * 更正: an earlier entry was wrong.
     *
     * @param corrects sequence of that entry
     */
    record Retract(long corrects, String reason) implements CaseCommand {}
}

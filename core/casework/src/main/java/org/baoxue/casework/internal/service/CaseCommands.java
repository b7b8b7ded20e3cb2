package org.baoxue.casework.internal.service;

import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.casework.CaseCommand;
import org.baoxue.casework.CaseCommand.Close;
import org.baoxue.casework.CaseCommand.Confirm;
import org.baoxue.casework.CaseCommand.NoteNeed;
import org.baoxue.casework.CaseCommand.NotePersuasion;
import org.baoxue.casework.CaseCommand.RecordReturn;
import org.baoxue.casework.CaseCommand.Retract;
import org.baoxue.casework.CaseCommand.Withdraw;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.Closed;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.CaseEvent.NeedNoted;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseEvent.Retracted;
import org.baoxue.casework.CaseEvent.Returned;
import org.baoxue.casework.CaseEvent.Withdrawn;
import org.baoxue.casework.Personal;

/** Turns what a person asks for into an event, where no plan has a say in it. */
final class CaseCommands {

    private CaseCommands() {}

    /**
     * @throws Invalid if a text is missing or too long
     */
    static CaseEvent event(CaseCommand command) {
        if (command instanceof Confirm confirm) {
            return new DropoutConfirmed(confirm.on(), required("/reason", confirm.reason()));
        }
        if (command instanceof NotePersuasion note) {
            return new PersuasionNoted(
                    note.on(),
                    words("/participants", note.participants()),
                    words("/whereabouts", note.whereabouts()),
                    required("/account", note.account()));
        }
        if (command instanceof NoteNeed note) {
            return noted(note);
        }
        if (command instanceof RecordReturn back) {
            return new Returned(back.on(), words("/note", back.note()));
        }
        if (command instanceof Close close) {
            return new Closed(close.on(), words("/note", close.note()));
        }
        if (command instanceof Withdraw withdraw) {
            return new Withdrawn(required("/reason", withdraw.reason()));
        }
        Retract retract = (Retract) command;
        return new Retracted(retract.corrects(), required("/reason", retract.reason()));
    }

    private static NeedNoted noted(NoteNeed note) {
        if (note.need() == StrikeOffNeed.BACK_AT_SCHOOL) {
            throw new Invalid("/need", "返校就读请登记「复学」 (record the return itself)");
        }
        boolean mark = note.need() == StrikeOffNeed.NATIONAL_STATUS;
        if (mark != note.status().filter(status -> !status.isBlank()).isPresent()) {
            throw new Invalid(
                    "/status",
                    mark
                            ? "请填写学籍系统中的状态 (the status in the national system)"
                            : "只有学籍系统标注才有状态 (only the mark in the national system has a status)");
        }
        return new NeedNoted(
                note.need(),
                note.on(),
                note.status().map(status -> words("/status", status).text().orElseThrow()),
                words("/account", note.account()));
    }

    static Personal required(String pointer, String text) {
        if (text.isBlank()) {
            throw new Invalid(pointer, "请填写 (a text is required)");
        }
        return words(pointer, text);
    }

    static Personal words(String pointer, String text) {
        String compact = text.strip();
        if (compact.length() > Personal.MAX_LENGTH) {
            throw new Invalid(
                    pointer,
                    "最多%1$d字，实为%2$d字 (at most %1$d characters, found %2$d)"
                            .formatted(Personal.MAX_LENGTH, compact.length()));
        }
        return Personal.of(compact);
    }
}

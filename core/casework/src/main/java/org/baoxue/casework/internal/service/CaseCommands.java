package org.baoxue.casework.internal.service;

import java.util.Optional;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.casework.CaseCommand;
import org.baoxue.casework.CaseCommand.AttemptContact;
import org.baoxue.casework.CaseCommand.Close;
import org.baoxue.casework.CaseCommand.Confirm;
import org.baoxue.casework.CaseCommand.Decline;
import org.baoxue.casework.CaseCommand.Exit;
import org.baoxue.casework.CaseCommand.LoseContact;
import org.baoxue.casework.CaseCommand.NoteNeed;
import org.baoxue.casework.CaseCommand.NotePersuasion;
import org.baoxue.casework.CaseCommand.NoteSystemUpdate;
import org.baoxue.casework.CaseCommand.PlanPersuasion;
import org.baoxue.casework.CaseCommand.Receive;
import org.baoxue.casework.CaseCommand.RecordReturn;
import org.baoxue.casework.CaseCommand.Reply;
import org.baoxue.casework.CaseCommand.Retract;
import org.baoxue.casework.CaseCommand.Withdraw;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.Closed;
import org.baoxue.casework.CaseEvent.ContactAttempted;
import org.baoxue.casework.CaseEvent.ContactLost;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.CaseEvent.Exited;
import org.baoxue.casework.CaseEvent.HandOverDeclined;
import org.baoxue.casework.CaseEvent.HandOverReceived;
import org.baoxue.casework.CaseEvent.InquiryAnswered;
import org.baoxue.casework.CaseEvent.NeedNoted;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseEvent.PersuasionPlanned;
import org.baoxue.casework.CaseEvent.Retracted;
import org.baoxue.casework.CaseEvent.Returned;
import org.baoxue.casework.CaseEvent.SystemUpdated;
import org.baoxue.casework.CaseEvent.Withdrawn;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.text.Words;

/** Turns what a person asks for into an event, where no plan has a say in it. */
final class CaseCommands {

    private CaseCommands() {}

    /**
     * @throws Invalid if a text is missing or too long
     */
    static CaseEvent event(CaseCommand command) {
        if (command instanceof Confirm confirm) {
            return new DropoutConfirmed(confirm.on(), Words.required("/reason", confirm.reason()));
        }
        if (command instanceof NotePersuasion note) {
            return new PersuasionNoted(
                    note.on(),
                    Words.of("/participants", note.participants()),
                    Words.of("/whereabouts", note.whereabouts()),
                    Words.required("/account", note.account()),
                    said("/thoughts", note.thoughts()),
                    said("/guardianOpinion", note.guardianOpinion()));
        }
        if (command instanceof PlanPersuasion plan) {
            return new PersuasionPlanned(
                    plan.on(),
                    plan.until(),
                    Words.of("/participants", plan.participants()),
                    Words.required("/method", plan.method()),
                    Words.of("/account", plan.account()));
        }
        if (command instanceof AttemptContact attempt) {
            return new ContactAttempted(
                    attempt.on(),
                    attempt.reached(),
                    Words.required("/means", attempt.means()),
                    Words.of("/account", attempt.account()));
        }
        if (command instanceof LoseContact lost) {
            return new ContactLost(lost.on(), Words.required("/account", lost.account()));
        }
        if (command instanceof Exit exit) {
            return new Exited(
                    exit.exit(),
                    exit.on(),
                    exit.until(),
                    Words.required("/proof", exit.proof()),
                    Words.of("/account", exit.account()));
        }
        if (command instanceof NoteNeed note) {
            return noted(note);
        }
        if (command instanceof NoteSystemUpdate update) {
            return new SystemUpdated(
                    update.system(),
                    update.of(),
                    update.on(),
                    update.status().filter(status -> !status.isBlank()).map(status -> Words.plain("/status", status)));
        }
        if (command instanceof Receive receive) {
            return new HandOverReceived(
                    receive.on(), number("/receipt", receive.receipt()), Words.of("/account", receive.account()));
        }
        if (command instanceof Decline decline) {
            return new HandOverDeclined(decline.on(), Words.required("/reason", decline.reason()));
        }
        if (command instanceof Reply reply) {
            return new InquiryAnswered(
                    reply.of(),
                    reply.on(),
                    number("/receipt", reply.receipt()),
                    reply.takesOver(),
                    Words.of("/account", reply.account()));
        }
        if (command instanceof RecordReturn back) {
            return new Returned(back.on(), Words.of("/note", back.note()));
        }
        if (command instanceof Close close) {
            return new Closed(close.on(), Words.of("/note", close.note()));
        }
        if (command instanceof Withdraw withdraw) {
            return new Withdrawn(Words.required("/reason", withdraw.reason()));
        }
        Retract retract = (Retract) command;
        return new Retracted(retract.corrects(), Words.required("/reason", retract.reason()));
    }

    private static Optional<String> number(String pointer, Optional<String> given) {
        return given.map(text -> Words.plain(pointer, text));
    }

    private static Optional<Personal> said(String pointer, String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(Words.of(pointer, words));
    }

    private static NeedNoted noted(NoteNeed note) {
        if (note.need() == StrikeOffNeed.BACK_AT_SCHOOL) {
            throw new Invalid("/need", "返校就读请登记「复学」 (record the return itself)");
        }
        if (note.need() == StrikeOffNeed.NATIONAL_STATUS) {
            throw new Invalid("/need", "学籍系统标注请登记「系统已更新」 (note the update of the other system)");
        }
        return new NeedNoted(note.need(), note.on(), Words.of("/account", note.account()));
    }
}

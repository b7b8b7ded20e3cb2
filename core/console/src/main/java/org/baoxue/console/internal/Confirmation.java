package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Invalid;

/** Asks the person at the terminal, and asks before harm is done. */
final class Confirmation {

    private Confirmation() {}

    /** Whether the answer is yes, y or 是. */
    static boolean given(Session session, String question) throws IOException {
        return ask(session, question + " [y/N] ", null).strip().matches("(?i)y|yes|是");
    }

    /**
     * What is typed; nothing if the input ends.
     *
     * @param mask shown instead of each character, or null
     * @throws Invalid if nobody can be asked
     */
    static String ask(Session session, String question, Character mask) throws IOException {
        try {
            String answer = session.readLine(question, mask);
            return answer == null ? "" : answer;
        } catch (UnsupportedOperationException noTerminal) {
            throw new Invalid(
                    "",
                    "此处无法询问，请在交互式控制台中执行，或用命令的选项免去询问 (nobody can be asked here; use the interactive console, or the option that does not ask)");
        }
    }
}

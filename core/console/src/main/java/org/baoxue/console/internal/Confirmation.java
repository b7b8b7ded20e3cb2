package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.console.Session;

/** Asks before harm is done. */
final class Confirmation {

    private Confirmation() {}

    /** Whether the answer is yes, y or 是. */
    static boolean given(Session session, String question) throws IOException {
        String answer = session.readLine(question + " [y/N] ", null);
        return answer != null && answer.strip().matches("(?i)y|yes|是");
    }
}

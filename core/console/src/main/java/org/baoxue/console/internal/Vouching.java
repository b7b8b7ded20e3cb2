package org.baoxue.console.internal;

import java.io.IOException;
import org.apache.karaf.shell.api.console.Session;
import org.baoxue.access.Actor;
import org.baoxue.access.ConsoleActor;

/** Who answers for a command: who is signed in, or the account named, whose password is asked for. */
final class Vouching {

    private static final char HIDDEN = '*';

    private Vouching() {}

    static Actor actor(ConsoleActor actors, Session session, String account) throws IOException {
        return account == null
                ? actors.current()
                : actors.vouching(
                        account,
                        Confirmation.ask(session, "%s 的密码 (password of %s): ".formatted(account, account), HIDDEN));
    }
}

package org.baoxue.access.internal.console;

import java.security.AccessController;
import java.util.Optional;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.baoxue.access.Actor;
import org.baoxue.access.Actors;
import org.baoxue.access.BaoxuePrincipal;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Denied;
import org.baoxue.access.internal.account.Authentication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the JAAS subject in which Karaf runs a command. */
@Component(service = ConsoleActor.class)
public final class SubjectConsoleActor implements ConsoleActor {

    private static final String LOCAL = "local";

    private final Authentication authentication;

    @Activate
    public SubjectConsoleActor(@Reference Authentication authentication) {
        this.authentication = authentication;
    }

    @Override
    public Actor current() {
        Subject subject = subject().orElseThrow(() -> new Denied("不在控制台会话中 (not in a session of the console)"));
        Optional<ClientPrincipal> client =
                subject.getPrincipals(ClientPrincipal.class).stream().findFirst();
        Optional<BaoxuePrincipal> account =
                subject.getPrincipals(BaoxuePrincipal.class).stream().findFirst();
        if (account.isPresent()) {
            String from = client.map(ClientPrincipal::getName).orElse("console");
            return authentication
                    .actor(account.get().getName(), from)
                    .orElseThrow(() -> new Denied("账户已锁定 (the account is locked)"));
        }
        return client.filter(principal -> LOCAL.equals(principal.getMethod()))
                .map(principal -> Actors.localConsole())
                .orElseThrow(() -> new Denied("控制台会话没有保学账户 (the session has no account)"));
    }

    @Override
    public Actor vouching(String name, String password) {
        Actor signedIn = current();
        Actor vouching = authentication.signIn(name, password, "console:" + signedIn.name());
        if (vouching.mustChangePassword()) {
            throw new Denied("请先修改初始密码 (change the initial password first)");
        }
        return vouching;
    }

    // Karaf 4.4 passes the subject this way; its successor Subject.current() needs Java 18.
    @SuppressWarnings("removal")
    private static Optional<Subject> subject() {
        return Optional.ofNullable(Subject.getSubject(AccessController.getContext()));
    }
}

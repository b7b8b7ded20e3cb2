package org.baoxue.access.internal.console;

import java.io.IOException;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.baoxue.access.Problem;

/** Signs in by name and password; whoever offers a public key instead is refused. Karaf makes one for each sign-in. */
public final class BaoxueLoginModule implements LoginModule {

    /** Option that holds the {@link ConsoleSignIn}. */
    static final String SIGN_IN = "org.baoxue.access.sign-in";

    private Subject subject;
    private CallbackHandler handler;
    private ConsoleSignIn signIn;
    private Set<Principal> principals = Set.of();

    @Override
    public void initialize(
            Subject signingIn, CallbackHandler callbackHandler, Map<String, ?> sharedState, Map<String, ?> options) {
        subject = signingIn;
        handler = callbackHandler;
        signIn = (ConsoleSignIn) options.get(SIGN_IN);
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("name");
        PasswordCallback password = new PasswordCallback("password", false);
        try {
            handler.handle(new Callback[] {name, password});
        } catch (IOException | UnsupportedCallbackException e) {
            throw refused("只接受用户名和密码 (name and password only)", e);
        }
        if (name.getName() == null || password.getPassword() == null) {
            throw new FailedLoginException("需要用户名和密码 (name and password are needed)");
        }
        try {
            principals = signIn.principals(name.getName(), new String(password.getPassword()), from());
        } catch (Problem e) {
            throw refused(e.getMessage(), e);
        } finally {
            password.clearPassword();
        }
        return true;
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return !principals.isEmpty();
    }

    @Override
    public boolean abort() {
        principals = Set.of();
        return true;
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals = Set.of();
        return true;
    }

    private String from() {
        return subject.getPrincipals(ClientPrincipal.class).stream()
                .map(ClientPrincipal::getName)
                .findFirst()
                .orElse("console");
    }

    private static FailedLoginException refused(String message, Exception cause) {
        FailedLoginException refused = new FailedLoginException(message);
        refused.initCause(cause);
        return refused;
    }
}

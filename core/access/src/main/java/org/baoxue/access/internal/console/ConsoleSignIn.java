package org.baoxue.access.internal.console;

import java.security.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.BaoxuePrincipal;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.Role;
import org.baoxue.access.Unauthenticated;
import org.baoxue.access.internal.account.Authentication;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs accounts in to the console and says what Karaf lets them do there. */
@Component(service = ConsoleSignIn.class)
public final class ConsoleSignIn {

    private static final List<String> KARAF_ROLES =
            List.of("ssh", "viewer", "manager", "admin", "systembundles", "group");

    private final Authentication authentication;
    private final Gate gate;

    @Activate
    public ConsoleSignIn(@Reference Authentication authentication, @Reference Gate gate) {
        this.authentication = authentication;
        this.gate = gate;
    }

    /**
     * The principals of the account. While its password was not yet changed, Karaf lets it in and no further.
     *
     * @throws Unauthenticated if name or password is wrong
     * @throws Denied if the account's role has no business at the console
     */
    Set<Principal> principals(String name, String password, String from) {
        Actor actor = authentication.signIn(name, password, from);
        Set<Principal> principals = new LinkedHashSet<>();
        principals.add(new BaoxuePrincipal(actor.name()));
        principals.add(new UserPrincipal(actor.name()));
        if (actor.mustChangePassword() && actor.role() == Role.ADMINISTRATOR) {
            principals.add(new RolePrincipal("ssh"));
            return principals;
        }
        gate.require(actor, Action.CONSOLE_USE);
        KARAF_ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
        return principals;
    }
}

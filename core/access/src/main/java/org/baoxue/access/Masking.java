package org.baoxue.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.division.DivisionCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reveals of personal fields. Lists and views show every {@link PersonalField} masked to everyone; a reveal opens the
 * fields of one child for one purpose and leaves a line in the audit trail. Safe for use by many threads.
 */
@ProviderType
public interface Masking {

    /** The fields that the actor's role may see for this purpose; none if the role does not have the purpose. */
    Set<PersonalField> revealable(Actor actor, Purpose purpose);

    /**
     * Requires that the actor may see the child's fields for this purpose, and records the reveal before anything is
     * shown.
     *
     * @param child identifier of the child, no personal data
     * @param unit unit of the child, such as its class
     * @param places places of the child: 户籍, residence
     * @param reason why, in the actor's words; 2 to 200 characters, without digits in long runs
     * @return the fields that may now be shown
     * @throws Denied if role, purpose or scope does not allow it
     * @throws Invalid if no reason is given
     */
    Set<PersonalField> reveal(
            Actor actor,
            Purpose purpose,
            String child,
            Optional<Unit> unit,
            Collection<DivisionCode> places,
            String reason);

    /**
     * Requires that the actor's role has the purpose for a list on which to stand is personal in itself, and records that it
     * was read. Whose rows the list shows is for the caller to scope.
     *
     * @param list key of the list
     * @throws Denied if the role does not have the purpose
     */
    void openList(Actor actor, Purpose purpose, String list);
}

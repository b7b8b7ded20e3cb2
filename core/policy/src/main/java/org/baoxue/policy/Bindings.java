package org.baoxue.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.osgi.annotation.versioning.ProviderType;

/** Models and the places and schools to which they are bound: an OSGi service. Thread-safe. */
@ProviderType
public interface Bindings {

    /**
     * The models of all regions in force, by their keys.
     *
     * @throws org.baoxue.access.Denied unless the actor may read bindings
     */
    Page<Model> models(Actor actor, PageRequest page);

    /**
     * The bindings that stand, those at rest included, by their ids.
     *
     * @param within only those of a place, of places inside it and of schools in it
     * @throws org.baoxue.access.Denied unless the actor may read bindings
     */
    Page<BindingStatus> list(Actor actor, Optional<DivisionCode> within, PageRequest page);

    /**
     * Binds a model to a place, with all places inside it, or to a school. It speaks at once, or from its first day on.
     *
     * @return what was bound
     * @throws org.baoxue.access.Denied unless the actor may bind there
     * @throws org.baoxue.access.NotFound if there is no such school
     * @throws org.baoxue.access.Invalid if there is no such model, it does not fit the place, or the reason is missing
     * @throws org.baoxue.access.Conflict if it is bound there already, or another plan of the same place says something
     *     else under the same key; the message has the key, both plans and both values
     */
    Binding bind(Actor actor, Request request);

    /**
     * Ends a binding.
     *
     * @return what was ended
     * @throws org.baoxue.access.Denied unless the actor may bind there
     * @throws org.baoxue.access.NotFound if no such binding stands
     * @throws org.baoxue.access.Invalid if the reason is missing
     */
    Binding unbind(Actor actor, long id, String reason);

    /**
     * What is to be bound where.
     *
     * @param model the model's {@link Model#key()}
     * @param division the place; either it or the school is given
     * @param school unit of the school or central school
     * @param validFrom first day on which it holds, in Asia/Shanghai; empty if as early as the model itself says
     * @param reason why, for those who read it later
     */
    record Request(
            String model,
            Optional<DivisionCode> division,
            Optional<String> school,
            Optional<LocalDate> validFrom,
            String reason) {}
}

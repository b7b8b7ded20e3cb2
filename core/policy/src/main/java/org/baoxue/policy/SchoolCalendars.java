package org.baoxue.policy;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.api.division.DivisionCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Published calendars: an OSGi service. Holidays, terms and closures are rules like any other, of a region's bundle or of a
 * file that an administrator imports; they are part of the policy, of its hash and of its history. Thread-safe.
 */
@ProviderType
public interface SchoolCalendars {

    /** How the id of an imported calendar begins. */
    String ID_PREFIX = "calendar-";

    /** Longest stretch that {@link #days} answers, in days. */
    int LONGEST_DAYS = 800;

    /**
     * Brings a calendar file into force, whole or not at all, in place of an older one with the same id. It is written like
     * a region file, its id begins with {@link #ID_PREFIX}, and it has rules of the blocks holidays, terms and closure only.
     * The file that is in force already changes nothing.
     *
     * @param name name of the file, for findings
     * @return the findings, and the calendar if it was accepted
     * @throws org.baoxue.access.Denied unless the actor may change the calendars of each place that the file speaks for
     * @throws org.baoxue.access.Conflict if a bundle brings a region with this id
     */
    CheckResult importFile(Actor actor, String name, byte[] content);

    /**
     * Ends an imported calendar.
     *
     * @throws org.baoxue.access.Denied unless the actor may change the calendars of each place that it speaks for
     * @throws org.baoxue.access.NotFound if no such calendar was imported
     */
    void remove(Actor actor, String id);

    /**
     * Every published rule in force, in the order of place and key.
     *
     * @throws org.baoxue.access.Denied if the actor may not read policy
     */
    List<PublishedRule> list(Actor actor);

    /**
     * The days of a place, from the first to the last.
     *
     * @throws org.baoxue.access.Denied if the actor may not read policy
     * @throws org.baoxue.access.Invalid if {@code to} is before {@code from} or the stretch is longer than
     *     {@link #LONGEST_DAYS}
     */
    List<CalendarDay> days(Actor actor, DivisionCode division, LocalDate from, LocalDate to);
}

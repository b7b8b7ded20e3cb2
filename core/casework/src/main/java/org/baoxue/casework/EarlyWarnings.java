package org.baoxue.casework;

import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Pupils who miss so many lessons without leave that somebody should look after them, though no definition of 疑似辍学 is met
 * (累计缺课预警): who stays away two days in every week is never absent for long. A warning opens no case; a person decides.
 * Thread-safe.
 */
@ProviderType
public interface EarlyWarnings {

    /**
     * The pupils of a unit who meet a definition of early warning in force at the place that governs their absence, without an
     * open case, those who missed most first.
     *
     * @param unit a class, a school, or a unit above them
     * @throws org.baoxue.access.NotFound if there is no such unit
     */
    Page<EarlyWarning> list(Actor actor, String unit, PageRequest page);
}

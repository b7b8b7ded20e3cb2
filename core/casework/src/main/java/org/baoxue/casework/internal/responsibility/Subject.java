package org.baoxue.casework.internal.responsibility;

import org.baoxue.casework.responsibility.Gap;

/**
 * Something that somebody is to answer for.
 *
 * @param kind what it is
 * @param site which, and where it lies
 */
record Subject(Gap.Kind kind, Site site) {}

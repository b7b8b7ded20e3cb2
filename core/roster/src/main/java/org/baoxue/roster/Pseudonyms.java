package org.baoxue.roster;

import org.baoxue.api.identity.IdNumber;
import org.baoxue.roster.internal.check.ChildIds;
import org.baoxue.storage.InstallationSecret;

/** The pseudonyms of children whom a list does not name, or not yet. Thread-safe. */
public final class Pseudonyms {

    private final ChildIds ids;

    public Pseudonyms(InstallationSecret secret) {
        ids = new ChildIds(secret);
    }

    /** The pseudonym that every list gives the child with this number. */
    public ChildId of(IdNumber number) {
        return ids.of(number);
    }
}

package org.baoxue.storage;

import org.osgi.annotation.versioning.ProviderType;

/**
 * How the database is, whether or not {@link Database} is registered. Safe for use by many threads; answers at once
 * from the last probe.
 */
@ProviderType
public interface DatabaseStatus {

    /** The state found by the last probe, at most a few seconds old. */
    State state();

    /** One of three states. */
    sealed interface State permits Starting, Up, Failed {}

    /**
     * The database is not ready yet.
     *
     * @param waitingFor what is being waited for, in words for the administrator
     */
    record Starting(String waitingFor) implements State {}

    /**
     * The schema is at the version of the program and the database answers.
     *
     * @param dialect the database in use
     * @param schemaVersion the version of its schema
     */
    record Up(Dialect dialect, String schemaVersion) implements State {}

    /**
     * The database cannot be used.
     *
     * @param reason why, in words for the administrator, Chinese first; without personal data
     */
    record Failed(String reason) implements State {}
}

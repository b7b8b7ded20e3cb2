package org.baoxue.access.internal.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the administrator can set about access. */
public interface AccessSettings {

    /** Cost of a password hash. */
    Hashing hashing();

    /** What a password must be like. */
    PasswordShape passwordShape();

    /** What follows repeated failures to sign in. */
    LockOut lockOut();

    /** How long sessions and tokens live. */
    Lifetimes lifetimes();

    /** Where the first administrator's password is written. */
    Path firstAdministratorFile();

    /** Further headers by which a column of the unit list is known, by its own header. */
    Map<String, List<String>> unitColumnAliases();

    /**
     * Cost of an Argon2id hash.
     *
     * @param memoryKib memory in KiB
     * @param iterations passes over it
     * @param parallelism lanes
     * @param atOnce hashes computed at the same time at most
     */
    record Hashing(int memoryKib, int iterations, int parallelism, int atOnce) {}

    /**
     * What a password must be like.
     *
     * @param length characters at least
     * @param kinds kinds of character at least, of capital letters, small letters, digits and others
     */
    record PasswordShape(int length, int kinds) {}

    /**
     * What follows repeated failures to sign in.
     *
     * @param failures failures in a row that lock the account out
     * @param duration how long it is locked out
     */
    record LockOut(int failures, Duration duration) {}

    /**
     * How long sessions and tokens live.
     *
     * @param sessionIdle a session that nobody uses
     * @param session any session
     * @param token a token at most
     */
    record Lifetimes(Duration sessionIdle, Duration session, Duration token) {}
}

package org.baoxue.access.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.baoxue.access.internal.settings.AccessSettings;

/**
 * Settings with password hashes that cost little.
 *
 * @param hashing cost of a password hash
 * @param firstAdministratorFile where the first administrator's password goes
 */
record QuickSettings(Hashing hashing, Path firstAdministratorFile) implements AccessSettings {

    QuickSettings(Path firstAdministratorFile) {
        this(new Hashing(64, 1, 1, 2), firstAdministratorFile);
    }

    @Override
    public PasswordShape passwordShape() {
        return new PasswordShape(10, 3);
    }

    @Override
    public LockOut lockOut() {
        return new LockOut(5, Duration.ofMinutes(15));
    }

    @Override
    public Lifetimes lifetimes() {
        return new Lifetimes(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofDays(365));
    }

    @Override
    public Map<String, List<String>> unitColumnAliases() {
        return Map.of("单位代码", List.of("学校标识码"));
    }
}

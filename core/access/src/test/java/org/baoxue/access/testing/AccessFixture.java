package org.baoxue.access.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.baoxue.access.Accounts;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Actors;
import org.baoxue.access.Audit;
import org.baoxue.access.AuditEntry;
import org.baoxue.access.AuditQuery;
import org.baoxue.access.Gate;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Masking;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Sessions;
import org.baoxue.access.Tokens;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.access.internal.account.AccountAuthority;
import org.baoxue.access.internal.account.Authentication;
import org.baoxue.access.internal.account.FirstAdministrator;
import org.baoxue.access.internal.account.Passwords;
import org.baoxue.access.internal.account.StoredAccounts;
import org.baoxue.access.internal.account.StoredSessions;
import org.baoxue.access.internal.account.StoredTokens;
import org.baoxue.access.internal.audit.AuditLog;
import org.baoxue.access.internal.audit.AuditTrail;
import org.baoxue.access.internal.gate.TableGate;
import org.baoxue.access.internal.personal.AuditedMasking;
import org.baoxue.access.internal.settings.AccessSettings;
import org.baoxue.access.internal.settings.AccessSettings.Hashing;
import org.baoxue.access.internal.unit.StoredUnits;
import org.baoxue.access.internal.unit.UnitDirectory;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;

/**
 * The real services of this module on a test database, wired as in the distribution, with cheap password hashes:
 *
 * <pre>{@code
 * AccessFixture access = new AccessFixture(database, clock);
 * access.given(List.of(bureau, school));
 * Actor principal = access.actor(Role.SCHOOL, school);
 * }</pre>
 */
public final class AccessFixture {

    private static final Actor ADMINISTRATOR =
            new Actor("administrator", Role.ADMINISTRATOR, Optional.empty(), ScopeFilter.EVERYTHING);

    private final Database database;
    private final Clock clock;
    private final AccessSettings settings;
    private final UnitDirectory directory;
    private final Passwords passwords;
    private final AuditLog log;
    private final Gate gate;
    private final Audit audit;
    private final Units units;
    private final Authentication authentication;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Masking masking;

    public AccessFixture(Database database, Clock clock) {
        this(database, clock, new QuickSettings(temporaryFile()));
    }

    private AccessFixture(Database database, Clock clock, AccessSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        directory = new UnitDirectory(database);
        passwords = new Passwords(settings);
        log = new AuditLog(database, clock);
        gate = new TableGate(directory, log);
        audit = new AuditTrail(database, log, gate);
        units = new StoredUnits(database, directory, gate, log, settings);
        authentication = new Authentication(database, directory, passwords, log, settings, clock);
        AccountAuthority authority = new AccountAuthority(database, directory, gate, log);
        accounts = new StoredAccounts(database, gate, authority, authentication, passwords, log, settings, clock);
        sessions = new StoredSessions(database, authentication, StoredSecret.of(database), settings, clock);
        tokens = new StoredTokens(database, gate, authentication, authority, log, settings, clock);
        masking = new AuditedMasking(gate, log);
    }

    /** The same services after a restart, with dearer password hashes. */
    public AccessFixture restartedWithDearerHashes() {
        return new AccessFixture(
                database, clock, new QuickSettings(new Hashing(128, 2, 1, 2), settings.firstAdministratorFile()));
    }

    /** Starts as a program without accounts does. */
    public Path startFirstAdministrator() {
        try {
            new FirstAdministrator(database, passwords, log, settings, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.firstAdministratorFile();
    }

    /** Imports the units through a real workbook; none may be rejected. */
    public void given(Collection<Unit> given) {
        ImportReport report = units.importXlsx(ADMINISTRATOR, UnitWorkbook.of(given), "units.xlsx");
        if (!report.rejected().isEmpty()) {
            throw new IllegalArgumentException(report.rejected().toString());
        }
    }

    /** An administrator that needs no account. */
    public Actor administrator() {
        return ADMINISTRATOR;
    }

    /** An actor that needs no account, of a unit given before. */
    public Actor actor(Role role, Unit unit) {
        return Actors.of(role.key() + "." + unit.id(), role, directory.tree().get(unit.id()), directory.tree());
    }

    /** The newest line of the audit trail that is not about reading it. */
    public AuditEntry lastAudit() {
        return audit.list(ADMINISTRATOR, AuditQuery.newest(PageRequest.FIRST)).items().stream()
                .filter(entry -> entry.action() != Action.AUDIT_READ)
                .findFirst()
                .orElseThrow();
    }

    public Units units() {
        return units;
    }

    public Gate gate() {
        return gate;
    }

    public Audit audit() {
        return audit;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Masking masking() {
        return masking;
    }

    /** Proves names and passwords, as the console does. */
    public Authentication authentication() {
        return authentication;
    }

    private static Path temporaryFile() {
        try {
            Path folder = Files.createTempDirectory("baoxue-access");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve("first-administrator.txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

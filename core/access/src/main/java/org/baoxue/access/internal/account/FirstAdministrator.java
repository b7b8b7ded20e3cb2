package org.baoxue.access.internal.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Account;
import org.baoxue.access.Action;
import org.baoxue.access.Actors;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.Role;
import org.baoxue.access.internal.audit.AuditLog;
import org.baoxue.access.internal.settings.AccessSettings;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds the first administrator when there is no account. The random password lies in a file that its owner alone may
 * read, goes at the first sign-in, and must then be changed.
 */
@Component(service = FirstAdministrator.class, immediate = true)
public final class FirstAdministrator {

    static final String NAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /**
     * @throws IOException if the file cannot be written; no account is added then
     */
    @Activate
    public FirstAdministrator(
            @Reference Database database,
            @Reference Passwords passwords,
            @Reference AuditLog audit,
            @Reference AccessSettings settings,
            @Reference Clock clock)
            throws IOException {
        if (!database.read(AccountStore::none)) {
            return;
        }
        String password = Secrets.password();
        Path file = settings.firstAdministratorFile();
        write(file, password);
        Account admin = new Account(
                NAME,
                Role.ADMINISTRATOR,
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                clock.instant(),
                Optional.empty());
        String hash = passwords.hash(password);
        database.write(transaction -> {
            AccountStore.insert(transaction, admin, hash);
            audit.append(transaction, Actors.system("start"), Action.ACCOUNT_MANAGE, Outcome.DONE, NAME, "首个管理员");
            return null;
        });
        LOG.info("已创建首个管理员 {}，初始密码见 {} (the first administrator's password lies there)", NAME, file);
    }

    private static void write(Path file, String password) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Files.deleteIfExists(file);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
            ownerOnly(file);
        }
        Files.writeString(file, password + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
    }

    private static void ownerOnly(Path file) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (view == null) {
            throw new IOException("%s: 文件系统不支持访问权限 (the file system knows no permissions)".formatted(file));
        }
        view.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }
}

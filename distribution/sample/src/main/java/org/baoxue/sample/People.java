package org.baoxue.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sample's accounts: made for one run, each with a random password that is printed. */
public final class People {

    /** Name of the first administrator. */
    public static final String ADMINISTRATOR = "admin";

    private static final String[] KINDS = {"abcdefghjkmnpqrstuvwxyz", "ABCDEFGHJKMNPQRSTUVWXYZ", "23456789"};
    private static final int PASSWORD_LENGTH = 16;

    private final URI address;
    private final Path home;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> passwords = new LinkedHashMap<>();
    private Api administrator;

    /**
     * Nobody yet.
     *
     * @param address where the program answers
     * @param home where it lies, with the first administrator's password
     */
    public People(URI address, Path home) {
        this.address = address;
        this.home = home;
    }

    /** The first administrator, with the password from its file replaced at the first call. */
    public Api administrator() throws IOException, InterruptedException {
        if (administrator == null) {
            Path file = home.resolve("etc/first-administrator.txt");
            administrator = enter(ADMINISTRATOR, Files.readString(file).strip());
        }
        return administrator;
    }

    /** A new account for a unit, signed in. */
    public Api signUp(String name, String role, String unit) throws IOException, InterruptedException {
        JsonNode added =
                administrator.send("POST", "/api/v1/accounts", Map.of("name", name, "role", role, "unit", unit));
        return enter(name, added.get("password").asText());
    }

    /** The password of one who was signed in here. */
    public String password(String name) {
        return passwords.get(name);
    }

    void print() {
        System.out.println("\n示例账户，仅限本次运行 (sample accounts, for this run only):");
        passwords.forEach((name, password) -> System.out.printf("  %-24s %s%n", name, password));
    }

    private Api enter(String name, String first) throws IOException, InterruptedException {
        String password = password();
        Api api = new Api(address);
        api.login(name, first);
        api.send("PUT", "/api/v1/session/password", Map.of("current", first, "replacement", password));
        api.login(name, password);
        passwords.put(name, password);
        return api;
    }

    private String password() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            String kind = KINDS[i % KINDS.length];
            text.append(kind.charAt(random.nextInt(kind.length())));
        }
        return text.toString();
    }
}

package org.baoxue.casework.internal.responsibility;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoxue.access.Invalid;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.responsibility.Person;

/** What people write about an assignment or a letter, checked. */
final class Texts {

    private static final int NAME = 50;
    private static final int POST = 100;
    private static final int REASON = 1_000;
    private static final Pattern PHONE = Pattern.compile("[0-9+*()（）\\-－ ]{5,30}");

    private Texts() {}

    /**
     * @param usable accounts that can sign in
     * @throws Invalid if a text is missing or too long, the phone is none, or there is no such unit or account
     */
    static Person person(Person given, UnitTree tree, Set<String> usable) {
        String phone = given.phone().strip();
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            throw new Invalid("/phone", "应为5至30位电话号码或空 (a phone number or empty)");
        }
        Optional<String> unit = given.unit().map(String::strip).filter(code -> !code.isEmpty());
        unit.filter(code -> tree.find(code).isEmpty()).ifPresent(code -> {
            throw new Invalid("/personUnit", "没有单位 %s，应为已登记的单位代码或空 (no such unit)".formatted(code));
        });
        Optional<String> account = account(given.account().orElse(""));
        account.filter(name -> !usable.contains(name)).ifPresent(name -> {
            throw new Invalid("/account", "没有可登录的账户 %s，应为账户名或空 (no account that can sign in)".formatted(name));
        });
        return new Person(name("/name", given.name()), text("/post", given.post(), POST), phone, unit, account);
    }

    /** A sign-in name as accounts have it. */
    static Optional<String> account(String given) {
        return Optional.of(given.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty());
    }

    static String name(String pointer, String given) {
        return text(pointer, given, NAME);
    }

    static String reason(String given) {
        return text("/reason", given, REASON);
    }

    static String text(String pointer, String given, int longest) {
        String words = given.strip();
        if (words.isEmpty() || words.length() > longest) {
            throw new Invalid(pointer, "应填写，1至%1$d字，实为%2$d字 (1 to %1$d characters)".formatted(longest, words.length()));
        }
        return words;
    }

    /**
     * @throws Invalid if the last day lies before the first
     */
    static void days(LocalDate first, Optional<LocalDate> last) {
        last.filter(first::isAfter).ifPresent(day -> {
            throw new Invalid("/last", "末日%s早于首日%s (ends before it begins)".formatted(day, first));
        });
    }
}

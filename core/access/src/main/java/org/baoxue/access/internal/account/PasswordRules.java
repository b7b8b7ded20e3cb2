package org.baoxue.access.internal.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.baoxue.access.internal.settings.AccessSettings.PasswordShape;

/** What a password must be like. */
final class PasswordRules {

    private static final int LONGEST = 128;
    private static final int DISTINCT = 5;
    private static final List<IntPredicate> KINDS = List.of(
            Character::isUpperCase,
            Character::isLowerCase,
            Character::isDigit,
            c -> !Character.isUpperCase(c) && !Character.isLowerCase(c) && !Character.isDigit(c));

    private PasswordRules() {}

    /** The first rule that {@code password} breaks, in words. */
    static Optional<String> broken(String password, String account, PasswordShape shape) {
        int length = password.codePointCount(0, password.length());
        if (length < shape.length() || length > LONGEST) {
            return Optional.of("密码应为%d至%d个字符 (a password has %d to %d characters)"
                    .formatted(shape.length(), LONGEST, shape.length(), LONGEST));
        }
        long kinds = KINDS.stream()
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
        if (kinds < shape.kinds()) {
            return Optional.of("密码应含大写字母、小写字母、数字、其他字符中的至少%d种 (at least %d kinds of character)"
                    .formatted(shape.kinds(), shape.kinds()));
        }
        if (password.toLowerCase(Locale.ROOT).contains(account)) {
            return Optional.of("密码不得包含用户名 (a password must not contain the account's name)");
        }
        if (password.codePoints().distinct().count() < DISTINCT) {
            return Optional.of("密码至少应有%d个不同的字符 (at least %d different characters)".formatted(DISTINCT, DISTINCT));
        }
        return Optional.empty();
    }
}

package org.baoxue.reporting.internal.service;

import java.util.regex.Pattern;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.reporting.DeliveryStep;
import org.baoxue.reporting.DeliveryStep.Dispatch;

/** Checks what people enter. */
public final class Checks {

    private static final int MAX_WORDS = 200;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{8,}");

    private Checks() {}

    /** A reason for the audit trail, which must hold no number of a person. */
    public static String why(String reason) {
        String words = reason(reason);
        if (LONG_NUMBER.matcher(words).find()) {
            throw new Invalid("/reason", "理由中不得有证件或电话号码 (the reason must hold no personal number)");
        }
        return words;
    }

    static String reason(String reason) {
        String words = reason == null ? "" : reason.strip();
        if (words.length() < 2 || words.length() > MAX_WORDS) {
            throw new Invalid("/reason", "请写明理由，2至%1$d字 (say why, in 2 to %1$d characters)".formatted(MAX_WORDS));
        }
        return words;
    }

    /** @param byAddressee whether the addressee itself speaks */
    static DeliveryStep step(DeliveryStep step, boolean byAddressee) {
        if (step instanceof Dispatch dispatch) {
            if (dispatch.medium() == Medium.ELECTRONIC) {
                throw new Invalid("/medium", "电子报送以报送为送出 (what travels electronically is sent by handing in)");
            }
            if (dispatch.medium() == Medium.PAPER && !dispatch.stamped()) {
                throw new Invalid("/stamped", "纸质报表须盖章 (a printed report bears the unit's seal)");
            }
            boolean named = words("/to", dispatch.to());
            if (dispatch.medium() == Medium.PAPER && !named) {
                throw new Invalid("/to", "请写明交给何人 (say who took the print)");
            }
            return dispatch;
        }
        DeliveryStep.Receive receive = (DeliveryStep.Receive) step;
        if (!words("/receipt", receive.receipt()) && !byAddressee) {
            throw new Invalid("/receipt", "请写明回执编号 (name the receipt, since the addressee does not speak itself)");
        }
        return receive;
    }

    private static boolean words(String pointer, String text) {
        if (text.length() > MAX_WORDS) {
            throw new Invalid(pointer, "最多%1$d字 (at most %1$d characters)".formatted(MAX_WORDS));
        }
        return !text.isBlank();
    }
}

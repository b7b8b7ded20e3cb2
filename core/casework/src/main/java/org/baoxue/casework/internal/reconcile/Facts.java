package org.baoxue.casework.internal.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.baoxue.storage.InstallationSecret;

/** Names the facts behind a difference, so that it can be told whether they changed, without telling what they are. */
record Facts(InstallationSecret secret) {

    private static final String PURPOSE = "reconciliation-facts";

    /** 64 hexadecimal digits. */
    String of(List<String> facts) {
        return HexFormat.of()
                .formatHex(secret.hmac(PURPOSE, String.join("\n", facts).getBytes(StandardCharsets.UTF_8)));
    }
}

package org.baoxue.casework.internal.reconcile;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.casework.internal.reconcile.Comparison.Difference;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.storage.InstallationSecret;

/** Names the facts behind a difference, so that it can be told whether they changed, without telling what they are. */
record Facts(InstallationSecret secret) {

    private static final String PURPOSE = "reconciliation-facts";

    /** 64 hexadecimal digits. */
    String of(Difference difference) {
        Household row = difference.child();
        List<String> child = List.of(
                row.child().value(),
                row.name(),
                row.sex(),
                row.birthDate().toString(),
                row.idNumber().orElse(""),
                row.studentNumber().orElse(""),
                row.division().digits(),
                row.residence().map(place -> place.digits()).orElse(""),
                row.residenceAddress(),
                row.address(),
                row.guardian(),
                row.phone(),
                Boolean.toString(row.registered()));
        Optional<Enrolment> pupil = difference.likely().map(Comparison.Likely::pupil);
        String other = pupil.map(known -> String.join(
                        "\n",
                        known.child().value(),
                        known.name(),
                        known.birthDate().toString(),
                        known.idNumber().orElse(""),
                        known.schoolId(),
                        known.classId()))
                .orElse("");
        String text = child.stream().collect(Collectors.joining("\n")) + "\n\n" + other;
        return HexFormat.of().formatHex(secret.hmac(PURPOSE, text.getBytes(StandardCharsets.UTF_8)));
    }
}

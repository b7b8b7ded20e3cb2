package org.baoxue.casework.internal.responsibility;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.Tier;
import org.baoxue.storage.InstallationSecret;

/** Lays a draft over what is known of the same person, charge and tier. */
final class Ledger {

    private static final String PURPOSE = "responsibility";
    private static final int KEY = 32;

    /** What a draft comes to. */
    sealed interface Outcome {
        /** It says what is known. */
        record Same(AssignmentRow known) implements Outcome {}

        /**
         * It is new.
         *
         * @param instead the row that it takes the place of, since it says the same with other particulars
         */
        record Entered(AssignmentRow row, Optional<AssignmentRow> instead) implements Outcome {}

        /** It does not fit what is known. */
        record Refused(String reason) implements Outcome {}
    }

    /**
     * Who enters it.
     *
     * @param actor account
     * @param at when
     * @param file the file that it comes from; empty if none
     * @param policyHash policy under which the tiers were named
     */
    record Author(String actor, Instant at, String file, String policyHash) {}

    private final InstallationSecret secret;

    Ledger(InstallationSecret secret) {
        this.secret = secret;
    }

    /** Names person, charge and tier without telling the person's name. */
    String key(Draft draft) {
        Charge charge = draft.site().charge();
        return code(
                charge.kind().name(),
                charge.id(),
                draft.person().name(),
                draft.tier().map(tier -> tier.name().rule().text()).orElse(""),
                draft.tier().map(tier -> tier.name().words()).orElse(""));
    }

    /**
     * @param known everything that was ever entered under the key, in order
     */
    Outcome decide(String key, Draft draft, List<AssignmentRow> known, Author author) {
        AssignmentRow fresh = row(key, draft, known.size() + 1, author);
        for (AssignmentRow row : known) {
            if (row.replaced() || !row.firstDay().equals(draft.first())) {
                continue;
            }
            if (row.says(fresh)) {
                return new Outcome.Same(row);
            }
            return row.endedOn() == null
                    ? new Outcome.Entered(fresh, Optional.of(row))
                    : new Outcome.Refused(
                            "该责任已于%s结束，不能再改，请从新的日期登记 (ended: enter it from a new day)".formatted(row.endedOn()));
        }
        return known.stream()
                .filter(row -> row.overlaps(draft.first(), draft.last()))
                .findFirst()
                .<Outcome>map(row -> new Outcome.Refused("与同一人%s至%s的登记重叠，请先结束前者 (overlaps another assignment)"
                        .formatted(
                                row.firstDay(),
                                row.until().map(Object::toString).orElse("今"))))
                .orElseGet(() -> new Outcome.Entered(fresh, Optional.empty()));
    }

    private AssignmentRow row(String key, Draft draft, int revision, Author author) {
        Site site = draft.site();
        Optional<Tier> tier = draft.tier();
        return new AssignmentRow(
                code(key, Integer.toString(revision)),
                key,
                revision,
                site.charge().kind().name(),
                site.charge().id(),
                site.unit().map(unit -> unit.id()).orElse(null),
                site.division().orElse(null),
                site.residence().orElse(null),
                draft.person().name(),
                draft.person().post(),
                draft.person().phone(),
                draft.person().unit().orElse(null),
                draft.person().account().orElse(null),
                tier.map(named -> named.name().rule().text()).orElse(""),
                tier.flatMap(named -> named.name().model()).orElse(null),
                tier.flatMap(named -> named.name().line()).map(Enum::name).orElse(null),
                tier.map(named -> named.name().words()).orElse(""),
                author.policyHash(),
                draft.first(),
                draft.last().orElse(null),
                author.actor(),
                author.at(),
                author.file(),
                null,
                null,
                null,
                null);
    }

    private String code(String... parts) {
        byte[] text = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(secret.hmac(PURPOSE, text)).substring(0, KEY);
    }
}

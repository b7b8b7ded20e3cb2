package org.baoxue.policy.internal.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;
import org.baoxue.policy.Setting;
import org.baoxue.policy.Settings;
import org.baoxue.policy.Severity;
import org.baoxue.policy.internal.archive.Archive;
import org.baoxue.policy.internal.archive.Change;
import org.baoxue.policy.internal.resolve.FieldText;
import org.baoxue.policy.internal.resolve.Openness;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.vocabulary.RuleKeyType;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/** Local settings, each a change of what is in force. */
final class SettingService implements Settings {
    private static final int MAX_VALUE = 1000;

    private final Reign reign;
    private final Archive archive;
    private final Worker worker;
    private final Clock clock;
    private final Gate gate;

    SettingService(Reign reign, Archive archive, Worker worker, Clock clock, Gate gate) {
        this.reign = reign;
        this.archive = archive;
        this.worker = worker;
        this.clock = clock;
        this.gate = gate;
    }

    @Override
    public Setting set(Actor actor, DivisionCode division, RuleKey key, String field, String value, String reason) {
        gate.require(actor, Action.SETTING_CHANGE, division);
        String why = Reason.of(reason);
        Object plain = plain(key, field, value);
        return worker.call(() -> {
            ResolvedPolicy policy = reign.current().snapshot().resolve(division, LocalDate.now(clock));
            checkOpen(policy, key, field);
            checkReference(policy, key, field, plain);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Setting setting = new Setting(archive.nextSettingId(), division, key, field, value, actor.name(), now, why);
            reign.change(new Change.SettingMade(setting));
            return setting;
        });
    }

    @Override
    public void clear(Actor actor, DivisionCode division, RuleKey key, String field, String reason) {
        gate.require(actor, Action.SETTING_CHANGE, division);
        String why = Reason.of(reason);
        worker.call(() -> {
            Setting setting = reign.settings().stream()
                    .filter(each -> each.division().equals(division)
                            && each.key().equals(key)
                            && each.field().equals(field))
                    .findFirst()
                    .orElseThrow(
                            () -> new NotFound("没有这项本地设定 (nothing is set): %s %s.%s".formatted(division, key, field)));
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            reign.change(new Change.SettingEnded(setting, actor.name(), now, why));
            return setting;
        });
    }

    @Override
    public List<Setting> list(Actor actor, DivisionCode division) {
        gate.require(actor, Action.SETTING_READ, division);
        return reign.settings().stream()
                .filter(setting -> division.contains(setting.division()))
                .toList();
    }

    private static Object plain(RuleKey key, String field, String value) {
        if (value.length() > MAX_VALUE) {
            throw new Invalid("/value", "至多%d字 (at most %d characters)".formatted(MAX_VALUE, MAX_VALUE));
        }
        boolean known = Vocabulary.of(key.block()).body().field(field).isPresent();
        Findings findings = new Findings();
        Optional<Object> plain = FieldText.read(key, field, value, findings);
        return plain.orElseThrow(() -> new Invalid(
                known ? "/value" : "/field",
                findings.sorted().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .findFirst()
                        .map(finding -> "%s；实为 (found)：%s；应为 (expected)：%s"
                                .formatted(finding.message(), finding.found(), finding.expected()))
                        .orElse(value)));
    }

    private static void checkOpen(ResolvedPolicy policy, RuleKey key, String field) {
        ResolvedRule<?> rule = policy.rules().get(key);
        if (rule == null) {
            throw new Invalid("/key", "%s 没有规则 %s (no such rule holds there)".formatted(policy.division(), key));
        }
        FieldValue value = rule.fields().get(field);
        if (!Openness.isOpen(key, field, value)) {
            String quote = rule.voices().stream()
                    .filter(voice -> voice.layer().id().equals(value.layer()))
                    .flatMap(voice -> voice.statement().source().stream())
                    .map(Source::quote)
                    .findFirst()
                    .orElse("");
            throw new Invalid(
                    "/field",
                    "方案已有规定：“%s”，不能由本地设定更改 (the plan decides this; it cannot be set locally)".formatted(quote));
        }
    }

    private static void checkReference(ResolvedPolicy policy, RuleKey key, String field, Object plain) {
        boolean refers = Vocabulary.of(key.block())
                .body()
                .field(field)
                .filter(known -> known.type() instanceof RuleKeyType)
                .isPresent();
        if (refers && !policy.rules().containsKey(new RuleKey((String) plain))) {
            throw new Invalid("/value", "所引用的规则不存在 (the rule referred to does not exist): " + plain);
        }
    }
}

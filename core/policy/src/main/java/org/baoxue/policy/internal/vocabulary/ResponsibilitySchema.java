package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import java.util.Locale;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.unit.Line;

/** {@link Block#RESPONSIBILITY}. */
final class ResponsibilitySchema {
    private static final Field<String> MODEL = Common.text("model");
    private static final Field<Line> LINE =
            Field.optional("line", EnumType.of(Line.class, line -> line.name().toLowerCase(Locale.ROOT)));
    private static final Field<Party> HOLDER = Field.required("holder", Common.PARTY);
    private static final Field<String> HOLDER_WORDS = Common.text("holder-words");
    private static final Field<Party> CHARGE = Field.required("charge", Common.PARTY);
    private static final Field<String> CHARGE_WORDS = Common.text("charge-words");
    private static final Field<List<Responsibility.Tier>> TIERS = Common.list(
            "tiers",
            new Struct<>(
                    List.of(HOLDER, HOLDER_WORDS, CHARGE, CHARGE_WORDS),
                    values -> new Responsibility.Tier(
                            values.get(HOLDER),
                            values.find(HOLDER_WORDS),
                            values.get(CHARGE),
                            values.find(CHARGE_WORDS))));
    private static final Field<String> TITLE = Field.required("title", TextType.ANY);
    private static final Field<List<Party>> BETWEEN = Common.parties("between");
    private static final Field<List<String>> CONTAINS = Common.words("contains");
    private static final Field<List<Responsibility.Pledge>> PLEDGES = Common.list(
            "pledges",
            new Struct<>(
                    List.of(TITLE, BETWEEN, CONTAINS),
                    values -> new Responsibility.Pledge(
                            values.get(TITLE),
                            values.find(BETWEEN).orElse(List.of()),
                            values.find(CONTAINS).orElse(List.of()))));
    private static final Field<Party> FIRST = Field.optional("first", Common.PARTY);

    static final BlockSchema<Responsibility> SCHEMA = new BlockSchema<>(
            Block.RESPONSIBILITY,
            Responsibility.class,
            new Struct<>(
                    List.of(MODEL, LINE, TIERS, PLEDGES, FIRST),
                    values -> new Responsibility(
                            values.find(MODEL),
                            values.find(LINE),
                            values.find(TIERS).orElse(List.of()),
                            values.find(PLEDGES).orElse(List.of()),
                            values.find(FIRST))),
            BlockSchema.Check.NONE);

    private ResponsibilitySchema() {}
}

package org.baoxue.policy.internal.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.Strength;
import org.baoxue.policy.internal.vocabulary.DateType;
import org.baoxue.policy.internal.vocabulary.EnumType;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.ListType;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.TextType;
import org.baoxue.policy.internal.vocabulary.Values;

/** What every statement may say besides the fields of its block. */
record StatementHeader(
        Mode mode,
        Optional<Origin> origin,
        Strength strength,
        Optional<Reference> source,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        List<String> unsaid,
        Optional<String> note) {

    /** A quotation or paraphrase as written. */
    record Reference(String document, String section, Optional<String> quote, Optional<String> paraphrase) {}

    static final String APPLIES_TO = "applies-to";
    static final Field<LocalDate> VALID_FROM = Field.optional("valid-from", new DateType());
    static final Field<LocalDate> VALID_TO = Field.optional("valid-to", new DateType());

    private static final Field<Mode> MODE = Field.optional("mode", EnumType.of(Mode.class, Mode::key));
    private static final Field<Origin> ORIGIN = Field.optional("origin", EnumType.of(Origin.class, Origin::key));
    private static final Field<Strength> STRENGTH =
            Field.optional("strength", EnumType.of(Strength.class, Strength::key));
    private static final Field<String> NOTE = Field.optional("note", TextType.ANY);
    private static final Field<List<String>> UNSAID = Field.optional("unsaid", new ListType<>(TextType.ID, 1));
    private static final Field<String> DOCUMENT = Field.required("document", TextType.ID);
    private static final Field<String> SECTION = Field.optional("section", TextType.ANY);
    private static final Field<String> QUOTE = Field.optional("quote", TextType.ANY);
    private static final Field<String> PARAPHRASE = Field.optional("paraphrase", TextType.ANY);
    private static final Field<Reference> SOURCE = Field.optional(
            "source",
            new Struct<>(
                    List.of(DOCUMENT, SECTION, QUOTE, PARAPHRASE),
                    values -> new Reference(
                            values.get(DOCUMENT),
                            values.find(SECTION).orElse(""),
                            values.find(QUOTE),
                            values.find(PARAPHRASE))));

    static final Struct<StatementHeader> STRUCT = new Struct<>(
            List.of(MODE, ORIGIN, STRENGTH, SOURCE, VALID_FROM, VALID_TO, UNSAID, NOTE), StatementHeader::of);

    private static StatementHeader of(Values values) {
        return new StatementHeader(
                values.find(MODE).orElse(Mode.ADD),
                values.find(ORIGIN),
                values.find(STRENGTH).orElse(Strength.MUST),
                values.find(SOURCE),
                values.find(VALID_FROM),
                values.find(VALID_TO),
                values.find(UNSAID).orElse(List.of()),
                values.find(NOTE));
    }
}

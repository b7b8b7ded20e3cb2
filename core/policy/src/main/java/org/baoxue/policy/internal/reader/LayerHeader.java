package org.baoxue.policy.internal.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.policy.ModelTarget;
import org.baoxue.policy.internal.vocabulary.BooleanType;
import org.baoxue.policy.internal.vocabulary.EnumType;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.ListType;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.TextType;

/** What a layer says besides its rules. */
record LayerHeader(
        String id,
        String name,
        Optional<String> division,
        boolean platform,
        boolean model,
        List<ModelTarget> bindsTo,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    static final Field<String> ID = Field.required("id", TextType.ID);
    static final Field<String> DIVISION = Field.optional("division", TextType.ANY);
    static final Field<Boolean> PLATFORM = Field.optional("platform", new BooleanType());
    static final Field<Boolean> MODEL = Field.optional("model", new BooleanType());
    static final Field<List<ModelTarget>> BINDS_TO =
            Field.optional("binds-to", new ListType<>(EnumType.of(ModelTarget.class, ModelTarget::key), 1));
    static final String RULES = "rules";
    private static final Field<String> NAME = Field.required("name", TextType.ANY);

    static final Struct<LayerHeader> STRUCT = new Struct<>(
            List.of(
                    ID,
                    NAME,
                    DIVISION,
                    PLATFORM,
                    MODEL,
                    BINDS_TO,
                    StatementHeader.VALID_FROM,
                    StatementHeader.VALID_TO),
            values -> new LayerHeader(
                    values.get(ID),
                    values.get(NAME),
                    values.find(DIVISION),
                    values.find(PLATFORM).orElse(false),
                    values.find(MODEL).orElse(false),
                    values.find(BINDS_TO).orElse(List.of()),
                    values.find(StatementHeader.VALID_FROM),
                    values.find(StatementHeader.VALID_TO)));
}

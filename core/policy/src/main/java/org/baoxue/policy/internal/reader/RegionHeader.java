package org.baoxue.policy.internal.reader;

import java.util.List;
import org.baoxue.api.policy.Quality;
import org.baoxue.policy.Document;
import org.baoxue.policy.internal.vocabulary.BooleanType;
import org.baoxue.policy.internal.vocabulary.EnumType;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.IntegerType;
import org.baoxue.policy.internal.vocabulary.ListType;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.TextType;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/** The head of a region, in exactly one of its files; and the descriptor of its documents. */
record RegionHeader(String region, String title) {
    static final Field<String> REGION = Field.required("region", TextType.ID);
    static final String DOCUMENTS = "documents";
    static final String LAYERS = "layers";

    private static final Field<Integer> VOCABULARY =
            Field.required("vocabulary", new IntegerType(Vocabulary.VERSION, Vocabulary.VERSION));
    private static final Field<String> TITLE = Field.required("title", TextType.ANY);
    static final Struct<RegionHeader> STRUCT = new Struct<>(
            List.of(VOCABULARY, REGION, TITLE), values -> new RegionHeader(values.get(REGION), values.get(TITLE)));

    private static final Field<Boolean> TITLE_GIVEN = Field.optional("title-given", new BooleanType());
    private static final Field<String> ISSUER = Field.optional("issuer", TextType.ANY);
    private static final Field<Quality> QUALITY = Field.required("quality", EnumType.of(Quality.class, Quality::key));
    private static final Field<String> SEED = Field.optional("seed", TextType.ANY);
    private static final Field<String> LINES = Field.optional("lines", TextType.ANY);
    private static final Field<List<String>> VARIANTS = Field.optional("variants", new ListType<>(TextType.ANY, 1));

    /** A document; its id is the key it stands under. */
    static Struct<Document> document(String id) {
        return new Struct<>(
                List.of(TITLE, TITLE_GIVEN, ISSUER, QUALITY, SEED, LINES, VARIANTS),
                values -> new Document(
                        id,
                        values.get(TITLE),
                        values.find(TITLE_GIVEN).orElse(true),
                        values.find(ISSUER),
                        values.get(QUALITY),
                        values.find(SEED),
                        values.find(LINES),
                        values.find(VARIANTS).orElse(List.of())));
    }
}

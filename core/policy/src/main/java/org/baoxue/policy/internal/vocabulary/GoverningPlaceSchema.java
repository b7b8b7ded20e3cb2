package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Place;

/** {@link Block#GOVERNING_PLACE}. */
final class GoverningPlaceSchema {
    private static final Field<Fact> FACT = Field.required("fact", EnumType.of(Fact.class, Fact::key));
    private static final Field<Place> PLACE = Field.required("place", EnumType.of(Place.class, Place::key));

    private static final Field<Place> APPROVAL = Field.optional("approval", EnumType.of(Place.class, Place::key));

    static final BlockSchema<GoverningPlace> SCHEMA = new BlockSchema<>(
            Block.GOVERNING_PLACE,
            GoverningPlace.class,
            new Struct<>(
                    List.of(FACT, PLACE, APPROVAL),
                    values -> new GoverningPlace(values.get(FACT), values.get(PLACE), values.find(APPROVAL))),
            BlockSchema.Check.NONE);

    private GoverningPlaceSchema() {}
}

package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import org.baoxue.api.policy.Block;

/** All blocks of vocabulary 1. */
public final class Vocabulary {
    /** The version that region files name. */
    public static final int VERSION = 1;

    private static final List<BlockSchema<?>> BLOCKS = List.of(
            PopulationSchema.SCHEMA,
            DefinitionSchema.SCHEMA,
            GoverningPlaceSchema.SCHEMA,
            ReportingSchema.SCHEMA,
            FormSchema.SCHEMA,
            ThresholdSchema.SCHEMA,
            CalendarSchema.SCHEMA,
            ObligationSchema.SCHEMA,
            SanctionSchema.SCHEMA,
            SupervisionSchema.SCHEMA,
            ProcedureSchema.SCHEMA,
            PowerSchema.SCHEMA,
            NoticeSchema.SCHEMA,
            PaperSchema.SCHEMA,
            VisitSchema.SCHEMA,
            SendEducationSchema.SCHEMA,
            PlacementSchema.SCHEMA,
            PreventionSchema.SCHEMA,
            TagSchema.SCHEMA,
            ResponsibilitySchema.SCHEMA,
            ReconciliationSchema.SCHEMA,
            LossSchema.SCHEMA,
            AidSchema.SCHEMA,
            LayeringSchema.SCHEMA,
            CalendarDaySchemas.HOLIDAYS,
            CalendarDaySchemas.TERMS,
            CalendarDaySchemas.CLOSURE);

    private Vocabulary() {}

    /** The schema of a block; every block has one. */
    public static BlockSchema<?> of(Block block) {
        return BLOCKS.stream()
                .filter(schema -> schema.block() == block)
                .findFirst()
                .orElseThrow();
    }
}

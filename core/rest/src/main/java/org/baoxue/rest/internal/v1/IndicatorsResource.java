package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import org.baoxue.access.Page;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.reporting.indicator.FigureSide;
import org.baoxue.reporting.indicator.Indicators;
import org.baoxue.reporting.indicator.Indicators.FigureQuery;
import org.baoxue.reporting.indicator.SubPopulation;
import org.baoxue.rest.internal.v1.CohortViews.CohortChildrenView;
import org.baoxue.rest.internal.v1.IndicatorViews.FigureChildView;
import org.baoxue.rest.internal.v1.IndicatorViews.SheetView;

/** 指标. */
@Path("indicators")
@Tag(name = "indicators", description = "指标 (rates and counts beside their targets)")
@Produces(MediaType.APPLICATION_JSON)
public final class IndicatorsResource {

    private final Indicators indicators;
    private final Clock clock;

    IndicatorsResource(Indicators indicators, Clock clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    @GET
    @Path("{unit}")
    @Operation(summary = "一个单位的指标、目标与提议，默认到今天 (the indicators of a unit; default today)")
    public SheetView show(
            @PathParam("unit") String unit, @QueryParam("date") String date, @Context SecurityContext security) {
        return SheetView.of(indicators.sheet(Caller.of(security), unit, day(date)));
    }

    @GET
    @Path("{unit}/{level}")
    @Operation(summary = "下属某一级各单位的指标，如 school、class (the same for every unit of a kind below)")
    public Page<SheetView> list(
            @PathParam("unit") String unit,
            @PathParam("level") String level,
            @QueryParam("date") String date,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return indicators
                .sheets(
                        Caller.of(security),
                        unit,
                        Inputs.choice("/level", level, UnitKind.class, UnitKind::key),
                        day(date),
                        Inputs.page(page, size))
                .map(SheetView::of);
    }

    @GET
    @Path("{unit}/{indicator}/{stage}/children")
    @Operation(
            summary = "一个数背后的孩子：side 为 lost（流失，默认）、kept（其余）或 base（基数），group 为人群，默认 all (the children behind a figure)")
    public Page<FigureChildView> children(
            @PathParam("unit") String unit,
            @PathParam("indicator") String indicator,
            @PathParam("stage") String stage,
            @QueryParam("side") @DefaultValue("lost") String side,
            @QueryParam("group") @DefaultValue("all") String group,
            @QueryParam("date") String date,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return indicators
                .children(
                        Caller.of(security), query(unit, date, indicator, stage, side, group), Inputs.page(page, size))
                .map(FigureChildView::of);
    }

    @GET
    @Path("{unit}/{indicator}/{stage}/cohort")
    @Operation(
            summary = "巩固率背后的孩子：side 为 lost（流失，附原因，默认）、base（招生）或 kept（毕业）；人工登记没有名单的照实说明"
                    + " (the children behind a figure of a cohort, as far as lists name them)")
    public CohortChildrenView cohort(
            @PathParam("unit") String unit,
            @PathParam("indicator") String indicator,
            @PathParam("stage") String stage,
            @QueryParam("side") @DefaultValue("lost") String side,
            @QueryParam("date") String date,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        FigureQuery query = query(unit, date, indicator, stage, side, SubPopulation.ALL.key());
        return CohortChildrenView.of(indicators.cohort(Caller.of(security), query, Inputs.page(page, size)));
    }

    private FigureQuery query(String unit, String date, String indicator, String stage, String side, String group) {
        return new FigureQuery(
                unit,
                day(date),
                Inputs.choice("/indicator", indicator, Indicator.class, Indicator::key),
                Inputs.choice("/stage", stage, Stage.class, Stage::key),
                Inputs.choice("/side", side, FigureSide.class, FigureSide::key),
                Inputs.choice("/group", group, SubPopulation.class, SubPopulation::key));
    }

    private LocalDate day(String date) {
        return Inputs.optionalDate("/date", date).orElseGet(() -> LocalDate.now(clock));
    }
}

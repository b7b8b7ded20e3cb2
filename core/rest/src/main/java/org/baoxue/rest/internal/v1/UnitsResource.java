package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitQuery;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 单位. */
@Path("units")
@Tag(name = "units", description = "单位 (units of both lines)")
@Produces(MediaType.APPLICATION_JSON)
public final class UnitsResource {

    private final Units units;

    UnitsResource(Units units) {
        this.units = units;
    }

    @GET
    @Operation(summary = "单位列表 (units in one's scope)")
    public Page<UnitView> list(
            @QueryParam("kind") String kind,
            @QueryParam("under") String under,
            @QueryParam("division") String division,
            @QueryParam("text") String text,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return units.list(
                        Caller.of(security),
                        new UnitQuery(
                                Inputs.optional(kind)
                                        .map(found -> Inputs.choice("/kind", found, UnitKind.class, UnitKind::key)),
                                Inputs.optional(under),
                                Inputs.optional(division).map(found -> Inputs.division("/division", found)),
                                Inputs.optional(text),
                                Inputs.page(page, size)))
                .map(UnitView::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一个单位 (one unit)")
    public UnitView show(@PathParam("id") String id, @Context SecurityContext security) {
        return UnitView.of(units.show(Caller.of(security), id));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "导入单位表 (imports units from a workbook)")
    public ImportReport importUnits(
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security) {
        return units.importXlsx(Caller.of(security), Uploads.required(file), Uploads.name(part));
    }

    /**
     * A unit.
     *
     * @param id 单位代码
     * @param kind kind by key
     * @param kindName kind as bureaus say it
     * @param parent code of the superior unit
     * @param division digits of its place
     * @param scopes digits of its 包保 places
     */
    public record UnitView(
            String id,
            String name,
            String kind,
            String kindName,
            Optional<String> parent,
            String division,
            List<String> scopes) {
        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.id(),
                    unit.name(),
                    unit.kind().key(),
                    unit.kind().chinese(),
                    unit.parent(),
                    unit.division().digits(),
                    unit.scopes().stream().map(DivisionCode::digits).toList());
        }
    }
}

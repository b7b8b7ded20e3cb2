package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.baoxue.policy.CalendarDay;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.PublishedRule;
import org.baoxue.policy.Region;
import org.baoxue.policy.SchoolCalendars;
import org.baoxue.rest.internal.v1.RegionsResource.FindingView;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 校历. */
@Path("calendars")
@Tag(name = "calendars", description = "公布的节假日、学期与停课 (published holidays, terms and closures)")
@Produces(MediaType.APPLICATION_JSON)
public final class CalendarsResource {
    private static final int MAX_BYTES = 2 << 20;

    private final SchoolCalendars calendars;

    CalendarsResource(SchoolCalendars calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(summary = "公布的节假日、学期与停课 (what is published)")
    public List<PublishedView> list(@Context SecurityContext security) {
        return calendars.list(Caller.of(security)).stream()
                .map(PublishedView::of)
                .toList();
    }

    @GET
    @Path("{division}/days")
    @Operation(summary = "某地的日子：上课与否、公布还是推算 (the days of a place, published or assumed)")
    public List<CalendarDay> days(
            @PathParam("division") String division,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @Context SecurityContext security) {
        return calendars.days(
                Caller.of(security),
                Inputs.division("/division", division),
                Inputs.date("/from", from),
                Inputs.date("/to", to));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "导入校历文件，整份接受或整份退回 (imports a calendar file, whole or not at all)")
    public ImportView importFile(
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security)
            throws IOException {
        byte[] content = Uploads.required(file).readNBytes(MAX_BYTES + 1);
        return ImportView.of(calendars.importFile(Caller.of(security), Uploads.name(part), content));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "撤销导入的校历 (ends an imported calendar)")
    public void remove(@PathParam("id") String id, @Context SecurityContext security) {
        calendars.remove(Caller.of(security), id);
    }

    /** One published rule; {@code division} is empty for the nation. */
    public record PublishedView(
            String division, String key, String region, String layer, boolean imported, Optional<String> source) {
        static PublishedView of(PublishedRule rule) {
            return new PublishedView(
                    rule.division().digits(),
                    rule.key().text(),
                    rule.region(),
                    rule.layer(),
                    rule.imported(),
                    rule.source());
        }
    }

    /** Whether a file came into force, and the remarks on it; without {@code id} nothing was changed. */
    public record ImportView(boolean accepted, Optional<String> id, List<FindingView> findings) {
        static ImportView of(CheckResult result) {
            return new ImportView(
                    result.region().isPresent(),
                    result.region().map(Region::id),
                    result.findings().stream().map(FindingView::of).toList());
        }
    }
}

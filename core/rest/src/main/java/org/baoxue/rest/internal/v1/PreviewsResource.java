package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.policy.PackageCheck;
import org.baoxue.policy.RegionPackages;
import org.baoxue.policy.Regions;
import org.baoxue.reporting.preview.PreviewId;
import org.baoxue.reporting.preview.PreviewRequest;
import org.baoxue.reporting.preview.Previews;
import org.baoxue.rest.internal.v1.PreviewViews.ChildChangeView;
import org.baoxue.rest.internal.v1.PreviewViews.DutyChangeView;
import org.baoxue.rest.internal.v1.PreviewViews.PreviewView;
import org.baoxue.rest.internal.v1.RegionsResource.CheckView;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 政策预演. */
@Path("previews")
@Tag(name = "previews", description = "政策预演 (dry runs of a region)")
@Produces(MediaType.APPLICATION_JSON)
public final class PreviewsResource {

    private final Previews previews;
    private final Regions regions;

    PreviewsResource(Previews previews, Regions regions) {
        this.previews = previews;
        this.regions = regions;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "预演区域插件（jar、KAR 或 YAML 文件）：若生效会改变什么；不安装，后台进行 (what a region would change, in the background)")
    @ApiResponse(
            responseCode = "202",
            description = "已排队 (queued)",
            content = @Content(schema = @Schema(implementation = PreviewView.class)))
    @ApiResponse(
            responseCode = "422",
            description = "文件不被接受，没有预演 (the file is rejected and nothing was run)",
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    public Response start(
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @FormDataParam("division") String division,
            @FormDataParam("date") String date,
            @Context SecurityContext security)
            throws IOException {
        Actor actor = Caller.of(security);
        List<PackageCheck> checks = regions.check(actor, RegionPackages.of(Uploads.name(part), Uploads.required(file)));
        CheckView check = CheckView.of(checks);
        if (!check.accepted()) {
            return Response.status(422).entity(check).build();
        }
        PreviewView view = PreviewView.of(previews.start(
                actor,
                new PreviewRequest(
                        checks.stream()
                                .flatMap(each -> each.result().region().stream())
                                .toList(),
                        Inputs.optional(division).map(found -> Inputs.division("/division", found)),
                        Inputs.optionalDate("/date", date))));
        return Response.accepted(view)
                .location(URI.create("previews/" + view.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "预演的进度、按校村汇总、规则差异与结果哈希 (progress, summary and hash)")
    public PreviewView show(@PathParam("id") String id, @Context SecurityContext security) {
        return PreviewView.of(previews.status(Caller.of(security), id(id)));
    }

    @GET
    @Path("{id}/children")
    @Operation(summary = "会变化的学生，姓名按权限显示 (children who change, masked)")
    public Page<ChildChangeView> children(
            @PathParam("id") String id,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return previews.children(Caller.of(security), id(id), Inputs.page(page, size))
                .map(ChildChangeView::of);
    }

    @GET
    @Path("{id}/duties")
    @Operation(summary = "会变化的待办 (duties that change)")
    public Page<DutyChangeView> duties(
            @PathParam("id") String id,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return previews.duties(Caller.of(security), id(id), Inputs.page(page, size))
                .map(DutyChangeView::of);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "取消预演并删除结果 (stops a dry run and deletes its result)")
    public void discard(@PathParam("id") String id, @Context SecurityContext security) {
        previews.discard(Caller.of(security), id(id));
    }

    private static PreviewId id(String text) {
        return Inputs.parsed("/id", text, PreviewId::new);
    }
}

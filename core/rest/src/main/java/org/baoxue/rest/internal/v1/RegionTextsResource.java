package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baoxue.access.Page;
import org.baoxue.policy.ArchivedRegion;
import org.baoxue.policy.PolicyHistory;
import org.baoxue.policy.RegionText;

/** 地区文本存档. */
@Path("regions/{id}/texts")
@Tag(name = "regions", description = "地区插件 (region plug-ins)")
public final class RegionTextsResource {

    private static final String IN_FORCE = "current";
    private static final String ZIP = "application/zip";
    private static final int SHORT_HASH = 12;

    private final PolicyHistory history;

    RegionTextsResource(PolicyHistory history) {
        this.history = history;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "地区现行与曾经生效的全部文本，新的在前 (every text of a region that is or was in force)")
    public Page<TextView> texts(
            @PathParam("id") String id,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return history.texts(Caller.of(security), id, Inputs.page(page, size)).map(TextView::of);
    }

    @GET
    @Path("{hash}")
    @Operation(summary = "一个文本的全部文件，打成 zip；hash 可只写前6位，current 为现行 (the files of a text)")
    @ApiResponse(
            responseCode = "200",
            description = "原文件，一字不改 (the files to the letter)",
            content = @Content(mediaType = ZIP, schema = @Schema(types = "string", format = "binary")))
    public Response text(
            @PathParam("id") String id, @PathParam("hash") String hash, @Context SecurityContext security) {
        RegionText text =
                history.text(Caller.of(security), id, hash.equals(IN_FORCE) ? Optional.empty() : Optional.of(hash));
        String name = "%s-%s.zip".formatted(id, text.archived().contentHash().substring(0, SHORT_HASH));
        return Downloads.attachment(new ByteArrayInputStream(zip(text)), ZIP, name);
    }

    private static byte[] zip(RegionText text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : text.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(text.archived().acceptedAt().toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A text that is or was in force. */
    public record TextView(
            String region, String contentHash, String bundleName, String bundleVersion, Instant acceptedAt) {
        static TextView of(ArchivedRegion text) {
            return new TextView(
                    text.regionId(), text.contentHash(), text.bundleName(), text.bundleVersion(), text.acceptedAt());
        }
    }
}

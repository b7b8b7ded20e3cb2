package org.baoxue.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.framework.Version;

/** Says which program answers here. */
@Path("/")
@Tag(name = "platform", description = "本程序 (the program itself)")
public final class AboutResource {

    private final About about;

    AboutResource(Version version) {
        this.about = new About("保学 Baoxue", version.toString());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "名称与版本 (name and version)")
    public About about() {
        return about;
    }

    /** The program as it names itself. */
    public record About(String name, String version) {}
}

package org.baoxue.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.framework.Version;

/** Says which program answers here. */
@Path("/")
public final class AboutResource {

    private final About about;

    AboutResource(Version version) {
        this.about = new About("保学 Baoxue", version.toString());
    }

    /** Name and version of the program. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public About about() {
        return about;
    }

    /** The program as it names itself. */
    public record About(String name, String version) {}
}

package org.baoxue.rest.internal;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;

/** Answers for version 1 while its services are not there; once they are, its own application takes these addresses. */
@Hidden
@Path("v1/{any: .*}")
public final class Unavailable {

    private static final long RETRY_SECONDS = 5;

    @GET
    public void get() {
        refuse();
    }

    @POST
    public void post() {
        refuse();
    }

    @PUT
    public void put() {
        refuse();
    }

    @DELETE
    public void delete() {
        refuse();
    }

    private static void refuse() {
        throw new ServiceUnavailableException(
                "服务尚未就绪，见 /api/health (the services are not ready, see /api/health)", RETRY_SECONDS);
    }
}

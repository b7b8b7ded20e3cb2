package org.baoxue.rest.internal;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoxue.rest.internal.problem.ProblemMapper;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ServerProperties;

/**
 * Resources that come and go together, with JSON, uploads and problem answers.
 *
 * <p>They are one service on purpose: the whiteboard rebuilds an application for every single part that arrives, and
 * lets requests wait meanwhile.
 */
public abstract class JsonApplication extends Application {

    private final Set<Object> parts;

    /** Holds thread-safe resources that live as long as this application. */
    protected JsonApplication(List<Object> resources) {
        var all = new LinkedHashSet<>(resources);
        all.add(new JsonProvider());
        all.add(new ProblemMapper());
        this.parts = Set.copyOf(all);
    }

    @Override
    public final Set<Class<?>> getClasses() {
        return Set.of(MultiPartFeature.class);
    }

    @Override
    @SuppressWarnings("deprecation") // the resources are built by their application, with its services
    public final Set<Object> getSingletons() {
        return parts;
    }

    @Override
    public final Map<String, Object> getProperties() {
        return Map.of(ServerProperties.WADL_FEATURE_DISABLE, true);
    }
}

package org.baoxue.rest.internal;

import jakarta.ws.rs.core.Application;
import java.util.List;
import org.baoxue.rest.internal.health.HealthChecks;
import org.baoxue.rest.internal.health.HealthResource;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** What answers under /api whether or not the services are there. */
@Component(service = Application.class)
@JakartarsName(".default")
@JakartarsApplicationBase("/")
public final class PlatformApplication extends JsonApplication {

    /** Reads what the program is from its bundle. */
    @Activate
    public PlatformApplication(BundleContext context, @Reference HealthChecks health) {
        super(List.of(
                new AboutResource(context.getBundle().getVersion()),
                new HealthResource(health),
                new OpenApiResource(),
                new Unavailable()));
    }
}

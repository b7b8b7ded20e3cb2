package org.baoxue.web.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/** Publishes the files of this bundle's folder {@code pages/assets} under /assets. */
@Component(service = Pages.class)
@HttpWhiteboardResource(pattern = "/assets/*", prefix = "/pages/assets")
public final class Pages {}

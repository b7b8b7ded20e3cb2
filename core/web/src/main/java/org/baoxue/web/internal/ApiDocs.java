package org.baoxue.web.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Swagger UI on the description of the program interface, for whoever sits at this machine; to others it is not there. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/docs/*")
public final class ApiDocs extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html;charset=UTF-8",
            "start.js", "text/javascript;charset=UTF-8",
            "swagger-ui.css", "text/css;charset=UTF-8",
            "swagger-ui-bundle.js", "text/javascript;charset=UTF-8");

    /** Swagger UI writes style attributes and draws its icons as data images. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = name(request.getPathInfo());
        String type = TYPES.get(name);
        if (type == null || !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getPathInfo() == null) {
            response.sendRedirect("/docs/");
            return;
        }
        response.setContentType(type);
        response.setHeader("Content-Security-Policy", POLICY);
        try (var file = ApiDocs.class.getResourceAsStream("/docs/" + name)) {
            file.transferTo(response.getOutputStream());
        }
    }

    private static String name(String path) {
        return path == null || path.equals("/") ? "index.html" : path.substring(1);
    }
}

package org.baoxue.rest.internal.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.jaxrs2.ReaderListener;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.integration.api.OpenApiReader;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.Set;
import org.baoxue.rest.internal.problem.Problem;

/**
 * Finishes what the build reads off the resources: where version 1 is mounted, who may call, and that every failure is a
 * problem.
 */
@OpenAPIDefinition
public final class Description implements ReaderListener {

    private static final Set<String> WITHOUT_VERSION = Set.of("/", "/health", "/openapi.json");
    private static final String SIGN_IN = "/v1/session";
    private static final String PROBLEM = "Problem";

    @Override
    public void beforeScan(OpenApiReader reader, OpenAPI description) {}

    @Override
    public void afterScan(OpenApiReader reader, OpenAPI description) {
        ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(Problem.class))
                .referencedSchemas
                .forEach(description.getComponents()::addSchemas);
        description
                .getComponents()
                .addResponses(
                        PROBLEM,
                        new ApiResponse()
                                .description("未能完成，原因见内容 (a problem by RFC 9457)")
                                .content(new Content()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE.toString(),
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM)))));
        Paths paths = new Paths();
        description.getPaths().forEach((path, item) -> {
            String mounted = WITHOUT_VERSION.contains(path) ? path : "/v1" + path;
            item.readOperationsMap().forEach((method, operation) -> finish(mounted, method, operation));
            paths.addPathItem(mounted, item);
        });
        description.setPaths(paths);
    }

    private static void finish(String path, HttpMethod method, Operation operation) {
        operation.setOperationId(
                operation.getTags().get(0) + "." + operation.getOperationId().replaceFirst("_\\d+$", ""));
        operation.setSecurity(security(path, method));
        ApiResponses responses = operation.getResponses();
        ApiResponse only = responses.remove(ApiResponses.DEFAULT);
        if (only != null) {
            boolean empty = only.getContent() == null
                    || only.getContent().values().stream().allMatch(type -> type.getSchema() == null);
            responses.addApiResponse(
                    empty ? "204" : "200",
                    empty ? new ApiResponse().description("已完成 (done)") : only.description("成功 (success)"));
        }
        responses.addApiResponse(ApiResponses.DEFAULT, new ApiResponse().$ref(PROBLEM));
    }

    private static List<SecurityRequirement> security(String path, HttpMethod method) {
        if (WITHOUT_VERSION.contains(path) || (path.equals(SIGN_IN) && method == HttpMethod.POST)) {
            return List.of();
        }
        SecurityRequirement session = new SecurityRequirement().addList("session");
        return List.of(
                method == HttpMethod.GET ? session : session.addList("csrf"),
                new SecurityRequirement().addList("bearer"));
    }
}

package org.baoxue.rest.internal.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unauthenticated;
import org.baoxue.storage.DatabaseUnavailableException;
import org.baoxue.storage.RetryableConflictException;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every failure as a {@link Problem}; what was not foreseen is logged under an id that the caller sees. */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);
    private static final Set<String> KEPT_HEADERS = Set.of("Allow", "Location", "Retry-After", "WWW-Authenticate");

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof ParamException unreadable) {
            return answer(
                    Response.status(422),
                    Problem.at(422, "/" + unreadable.getParameterName(), "值无法读取，应为数字 (not a readable number)"));
        }
        if (failure instanceof WebApplicationException known) {
            return refused(known);
        }
        if (failure instanceof StreamReadException || failure instanceof MismatchedInputException) {
            return answer(Response.status(400), unreadable((JsonProcessingException) failure));
        }
        if (failure instanceof org.baoxue.access.Problem refused) {
            return refused(refused);
        }
        if (failure instanceof RetryableConflictException || failure instanceof DatabaseUnavailableException) {
            return answer(Response.status(503).header("Retry-After", 1), Problem.of(503, failure.getMessage()));
        }
        var id = UUID.randomUUID();
        LOG.error("request failed, id {}", id, failure);
        return answer(Response.status(500), Problem.of(500, "编号 (id) " + id));
    }

    private static Response refused(org.baoxue.access.Problem problem) {
        if (problem instanceof Invalid invalid) {
            return answer(Response.status(422), Problem.at(422, invalid.pointer(), invalid.getMessage()));
        }
        int status = problem instanceof NotFound
                ? 404
                : problem instanceof Denied ? 403 : problem instanceof Unauthenticated ? 401 : 409;
        return answer(Response.status(status), Problem.of(status, problem.getMessage()));
    }

    private static Response refused(WebApplicationException failure) {
        var given = failure.getResponse();
        if (given.hasEntity() || given.getStatus() < 400) {
            return given;
        }
        var builder = Response.status(given.getStatus());
        given.getHeaders().forEach((name, values) -> {
            if (KEPT_HEADERS.contains(name)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return answer(builder, Problem.of(given.getStatus(), detailOf(failure)));
    }

    /** Jakarta REST's own "HTTP 404 Not Found" repeats the status and is left out. */
    private static String detailOf(WebApplicationException failure) {
        var message = failure.getMessage();
        return message == null || message.startsWith("HTTP ") ? null : message;
    }

    /** The place only: Jackson's words may quote what was sent. */
    private static Problem unreadable(JsonProcessingException failure) {
        var place = failure.getLocation();
        var detail = "JSON 无法读取 (unreadable)"
                + (place == null
                        ? ""
                        : ": 第 %d 行第 %d 列 (line, column)".formatted(place.getLineNr(), place.getColumnNr()));
        var pointer = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? step.getIndex() + "" : step.getFieldName())
                        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                        .collect(Collectors.joining())
                : "";
        return Problem.at(400, pointer, detail);
    }

    private static Response answer(Response.ResponseBuilder builder, Problem problem) {
        return builder.type(Problem.MEDIA_TYPE).entity(problem).build();
    }
}

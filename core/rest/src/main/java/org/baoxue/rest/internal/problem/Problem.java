package org.baoxue.rest.internal.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;

/**
 * A problem by RFC 9457.
 *
 * @param type kind of problem; {@code about:blank} when the status says it all
 * @param title short words for people, Chinese first
 * @param status the HTTP status
 * @param detail what went wrong this time; null when nothing more is to be said
 * @param errors the values in the request that are not acceptable; empty if the request as a whole is meant
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, String detail, List<Fault> errors) {

    /** The media type of a problem in JSON. */
    public static final MediaType MEDIA_TYPE = MediaType.valueOf("application/problem+json");

    private static final URI NO_TYPE = URI.create("about:blank");

    /** A problem that its status explains. */
    public static Problem of(int status, String detail) {
        return new Problem(NO_TYPE, titleOf(status), status, detail, List.of());
    }

    /** A problem with one value of the request. */
    public static Problem at(int status, String pointer, String detail) {
        return new Problem(NO_TYPE, titleOf(status), status, detail, List.of(new Fault(detail, pointer)));
    }

    /**
     * A value that is not acceptable.
     *
     * @param detail what was expected
     * @param pointer JSON pointer to the value; for parameters and form fields their name after a slash
     */
    public record Fault(String detail, String pointer) {}

    private static String titleOf(int status) {
        return switch (status) {
            case 400 -> "请求有误 (bad request)";
            case 401 -> "请先登录 (sign in first)";
            case 403 -> "无权操作 (not permitted)";
            case 404 -> "找不到 (not found)";
            case 405 -> "不支持此方法 (method not allowed)";
            case 406 -> "无法提供所要的格式 (not acceptable)";
            case 409 -> "与现状冲突 (conflict)";
            case 413 -> "内容过大 (content too large)";
            case 415 -> "不支持此格式 (unsupported media type)";
            case 422 -> "内容不可接受 (not acceptable value)";
            case 429 -> "请求过于频繁 (too many requests)";
            case 503 -> "暂不可用 (unavailable)";
            default -> status < 500 ? "请求未被接受 (request refused)" : "服务器内部错误 (internal error)";
        };
    }
}

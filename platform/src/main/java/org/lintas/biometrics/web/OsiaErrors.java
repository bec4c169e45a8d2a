package org.lintas.biometrics.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Turns a problem document (RFC 9457) into OSIA's schema Error where OSIA speaks, and a conflict into its 403, but not where tasks are asked
 * about. What the door refuses, before any of this, keeps the platform's form.
 */
@ControllerAdvice
class OsiaErrors implements ResponseBodyAdvice<Object> {

    static final String PATH = "/api/abis/v1/";

    private static final String PREFIX = "LINTAS-";

    /**
     * OSIA's error.
     *
     * @param code number of the page in docs/errors, or the HTTP status where there is none
     * @param message what is wrong
     */
    record OsiaError(int code, String message) {}

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof ProblemDetail problem)
                || !request.getURI().getPath().startsWith(PATH)) {
            return body;
        }
        boolean task = request.getURI().getPath().startsWith(OsiaTasksApi.PATH);
        if (problem.getStatus() == HttpStatus.CONFLICT.value() && !task) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
        }
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return new OsiaError(code(problem), String.valueOf(problem.getDetail()));
    }

    private static int code(ProblemDetail problem) {
        Object id =
                problem.getProperties() == null ? null : problem.getProperties().get("code");
        return id instanceof String text && text.startsWith(PREFIX)
                ? Integer.parseInt(text.substring(PREFIX.length()))
                : problem.getStatus();
    }
}

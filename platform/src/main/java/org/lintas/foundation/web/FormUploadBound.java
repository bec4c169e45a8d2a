package org.lintas.foundation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.FormUpload;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets forms with files through to the pages that take them only, only from a browser that has a session, and only within the bound of
 * each: the servlet container has one bound for all of them, and reads a form before anybody asks who sent it. Who wants a page gets
 * the page for what is too large, everybody else a problem document (RFC 9457).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FormUploadBound extends OncePerRequestFilter {

    /** Longest form of this kind elsewhere, in bytes. A choice of ours. */
    static final int OTHERS_BYTES_MAX = 1 << 20;

    private final List<FormUpload> uploads;

    @Autowired
    FormUploadBound(ObjectProvider<FormUpload> uploads) {
        this(uploads.stream().toList());
    }

    FormUploadBound(List<FormUpload> uploads) {
        this.uploads = List.copyOf(uploads);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<FormUpload> taken = request.getSession(false) == null
                ? Optional.empty()
                : uploads.stream()
                        .filter(upload ->
                                upload.path().matcher(request.getRequestURI()).matches())
                        .findFirst();
        long length = request.getContentLengthLong();
        int bytesMax = taken.map(FormUpload::bytesMax).orElse(OTHERS_BYTES_MAX);
        // A form whose length is not told is bounded by the container while it is read, and taken by these pages only.
        if (length <= bytesMax && (length >= 0 || taken.isPresent())) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, bytesMax);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int bytesMax)
            throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        ErrorCode code = ErrorCode.TOO_LARGE;
        String problem = """
                {"type":"urn:lintas:error:%d","title":"%s","status":413,"detail":"A form with files has at most %d bytes here.","code":"%s"}""".formatted(code.number(), code.key(), bytesMax, code.id());
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
    }
}

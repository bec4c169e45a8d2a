package org.lintas.documents.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.lintas.documents.TrustUploads;
import org.lintas.foundation.ErrorCode;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets forms with files through to the import of the trust store only, only from a browser that has a session, and only within the bound of
 * an upload: the servlet container has one bound for all of them, and reads a form before anybody asks who sent it. Who wants a page gets
 * the page for what is too large, everybody else a problem document (RFC 9457).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustUploadBound extends OncePerRequestFilter {

    /** Longest form of this kind elsewhere, in bytes; no page has one with files. A choice of ours. */
    static final int OTHERS_BYTES_MAX = 1 << 20;

    private static final String IMPORT = "/trust/import";

    private final TrustUploads uploads;

    TrustUploadBound(TrustUploads uploads) {
        this.uploads = uploads;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean importing =
                request.getSession(false) != null && request.getRequestURI().equals(IMPORT);
        long length = request.getContentLengthLong();
        int bytesMax = importing ? uploads.bytesMax() : OTHERS_BYTES_MAX;
        // A form whose length is not told is bounded by the container while it is read, and taken for an import only.
        if (length <= bytesMax && (length >= 0 || importing)) {
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

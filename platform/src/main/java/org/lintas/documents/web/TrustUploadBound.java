package org.lintas.documents.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets forms with files through to the import of the trust store only, and only from a browser that has a session: the servlet
 * container has one bound for all of them, and reads a form before anybody asks who sent it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TrustUploadBound extends OncePerRequestFilter {

    /** Longest form of this kind elsewhere, in bytes; no page has one with files. A choice of ours. */
    static final int OTHERS_BYTES_MAX = 1 << 20;

    private static final String IMPORT = "/trust/import";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean signedIn = request.getSession(false) != null;
        long length = request.getContentLengthLong();
        boolean small = length >= 0 && length <= OTHERS_BYTES_MAX;
        if (small || (signedIn && request.getRequestURI().equals(IMPORT))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }
}

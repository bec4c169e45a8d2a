package org.lintas.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditOutcome;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What somebody gets who may not: the sign-in page, or a plain 401 or 403; the latter is written down. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Audit audit;
    private final CurrentActor current;

    Refusals(Audit audit, CurrentActor current) {
        this.audit = audit;
        this.current = current;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException needed)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
        } else if (request.getMethod().equals("GET") && !isApi(request)) {
            response.sendRedirect("/sign-in");
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        String path = request.getRequestURI();
        String id = path.substring(0, Math.min(path.length(), AuditSubject.ID_LENGTH_MAX));
        audit.record(AuditEvent.done(
                        AuditAction.ACCESS_DENIED,
                        current.actor(),
                        new AuditSubject("path", id),
                        Purpose.ADMINISTRATION)
                .ended(AuditOutcome.REFUSED));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}

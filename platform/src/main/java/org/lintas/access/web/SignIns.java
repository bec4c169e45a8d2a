package org.lintas.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.lintas.access.internal.SignInThrottle;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditOutcome;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** What every way of signing in does: a fresh session, the moment, the audit event, the count of failures. */
@Component
class SignIns {

    private final SignInThrottle throttle;
    private final Audit audit;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignIns(SignInThrottle throttle, Audit audit, Clock clock) {
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    SecurityContextRepository contexts() {
        return contexts;
    }

    /** Begins a session for somebody; what the session before held is gone. */
    void begin(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        markBeginning(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void markBeginning(HttpServletRequest request) {
        request.getSession().setAttribute(SessionStandingFilter.SIGNED_IN_AT, clock.millis());
    }

    boolean allows(HttpServletRequest request) {
        return throttle.allows(address(request));
    }

    boolean allows(String userName) {
        return throttle.allows("person " + userName);
    }

    void succeeded(String userName, HttpServletRequest request) {
        throttle.succeeded(address(request));
        throttle.succeeded("person " + userName);
    }

    /** Writes a refused sign-in down and counts it. */
    void failed(String claimed, String reason, HttpServletRequest request) {
        throttle.failed(address(request));
        if (!claimed.isEmpty()) {
            throttle.failed("person " + claimed);
        }
        audit.record(AuditEvent.done(
                        AuditAction.SIGN_IN_FAILED,
                        AuditActor.stranger(claimed),
                        AuditSubject.NONE,
                        Purpose.ADMINISTRATION)
                .with("reason", reason)
                .ended(AuditOutcome.REFUSED));
    }

    void record(AuditAction action, String userName) {
        AuditSubject person = new AuditSubject("person", userName);
        audit.record(AuditEvent.done(action, AuditActor.person(userName), person, Purpose.ADMINISTRATION));
    }

    private static String address(HttpServletRequest request) {
        return "address " + request.getRemoteAddr();
    }
}

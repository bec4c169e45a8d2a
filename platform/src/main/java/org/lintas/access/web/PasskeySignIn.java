package org.lintas.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.lintas.audit.AuditAction;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;

/** Completes Spring's sign-in by passkey: session, audit, limits, and where to go next. */
final class PasskeySignIn implements ObjectPostProcessor<WebAuthnAuthenticationFilter>, AuthenticationFailureHandler {

    private final SignIns signIns;
    private final CsrfTokenRepository csrfTokens;
    private final HttpMessageConverterAuthenticationSuccessHandler answer =
            new HttpMessageConverterAuthenticationSuccessHandler();

    PasskeySignIn(SignIns signIns, CsrfTokenRepository csrfTokens, RequestCache pages) {
        this.signIns = signIns;
        this.csrfTokens = csrfTokens;
        answer.setRequestCache(pages);
    }

    @Override
    public <O extends WebAuthnAuthenticationFilter> O postProcess(O filter) {
        filter.setSecurityContextRepository(signIns.contexts());
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens))));
        filter.setAuthenticationSuccessHandler(this::succeeded);
        filter.setAuthenticationFailureHandler(this);
        return filter;
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        signIns.markBeginning(request);
        signIns.succeeded(authentication.getName(), request);
        signIns.record(AuditAction.SIGNED_IN, authentication.getName());
        answer.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        signIns.failed("", "passkey", request);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}

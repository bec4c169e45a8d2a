package org.lintas.access.web;

import java.time.Clock;
import org.lintas.access.internal.AccessSettings;
import org.lintas.access.internal.DeviceCredentials;
import org.lintas.access.internal.People;
import org.lintas.audit.AuditAction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** The one filter chain: passkeys and sessions for people, tokens for machines, the route table for both. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** No inline scripts or styles, nothing from elsewhere, never in a frame (Content Security Policy Level 3). */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), publickey-credentials-get=(self),"
                    + " publickey-credentials-create=(self)";

    /** What the chain is made of. */
    @Component
    record Parts(
            SignIns signIns,
            Refusals refusals,
            People people,
            DeviceCredentials devices,
            AccessSettings settings,
            Clock clock) {}

    @Bean
    SecurityFilterChain consoleAndApi(HttpSecurity http, Parts parts) {
        CsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();
        HttpSessionRequestCache pages = pagesToComeBackTo();
        return http.authorizeHttpRequests(SecurityConfiguration::routes)
                .webAuthn(passkeys -> passkeys.rpId(parts.settings.relyingParty())
                        .disableDefaultRegistrationPage(true)
                        .withObjectPostProcessor(new PasskeySignIn(parts.signIns, csrfTokens, pages)))
                .csrf(csrf ->
                        csrf.csrfTokenRepository(csrfTokens).ignoringRequestMatchers(DeviceTokenFilter::carriesToken))
                .requestCache(cache -> cache.requestCache(pages))
                .sessionManagement(Customizer.withDefaults())
                .securityContext(context -> context.securityContextRepository(parts.signIns.contexts()))
                .logout(logout -> signOut(logout, parts.signIns))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(parts.refusals).accessDeniedHandler(parts.refusals))
                .headers(SecurityConfiguration::headers)
                .addFilterBefore(new DeviceTokenFilter(parts.devices), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new SessionStandingFilter(parts.people, parts.settings.sessionLimit(), parts.clock),
                        AnonymousAuthenticationFilter.class)
                .build();
    }

    private static void routes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (RouteTable.Route route : RouteTable.ROUTES) {
            requests.requestMatchers(route.pattern()).access(new RouteDecision(route));
        }
        requests.anyRequest().denyAll();
    }

    private static HttpSessionRequestCache pagesToComeBackTo() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && !Refusals.isApi(request)
                && !request.getRequestURI().contains("/stream"));
        return cache;
    }

    private static void signOut(LogoutConfigurer<HttpSecurity> logout, SignIns signIns) {
        logout.logoutUrl("/sign-out")
                .deleteCookies("lintas-session")
                .logoutSuccessHandler((request, response, authentication) -> {
                    if (authentication != null) {
                        signIns.record(AuditAction.SIGNED_OUT, authentication.getName());
                    }
                    response.sendRedirect("/sign-in?out");
                });
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}

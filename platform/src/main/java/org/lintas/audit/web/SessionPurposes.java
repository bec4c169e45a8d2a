package org.lintas.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.audit.PageKind;
import org.lintas.audit.Purpose;
import org.lintas.audit.internal.PurposeMemory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Keeps the stated purposes in the person's session; they end with it. */
@Component
class SessionPurposes implements PurposeMemory {

    private static final String ATTRIBUTE = "lintas.purpose.";

    @Override
    public Optional<Purpose> stated(PageKind page) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        @Nullable HttpSession session = attributes.getRequest().getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE + page.code()) instanceof String code)) {
            return Optional.empty();
        }
        return Optional.of(new Purpose(code));
    }

    void state(HttpServletRequest request, PageKind page, Purpose purpose) {
        request.getSession().setAttribute(ATTRIBUTE + page.code(), purpose.code());
    }
}

package org.lintas.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lintas.foundation.LintasException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Shows people a page with the numbered code when a page cannot be made. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class PageErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    @ExceptionHandler
    String show(LintasException broken, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!broken.code().callersFault()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), broken);
        }
        response.setStatus(ErrorAnswers.status(broken.code()).value());
        model.addAttribute("code", broken.code().id());
        model.addAttribute("detail", broken.getMessage());
        return "error";
    }
}

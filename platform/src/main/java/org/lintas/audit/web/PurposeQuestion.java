package org.lintas.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lintas.audit.PurposeNeeded;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Turns a page that needs a purpose into the question for it, also when htmx asked for a part of a page. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PurposeQuestion {

    @ExceptionHandler
    void ask(PurposeNeeded needed, HttpServletRequest request, HttpServletResponse response) {
        String back = request.getMethod().equals("GET") ? path(request) : "/";
        boolean part = request.getHeader("HX-Request") != null;
        String question = UriComponentsBuilder.fromPath("/purpose")
                .queryParam("page", needed.page().code())
                .queryParam("back", "{back}")
                .encode()
                .buildAndExpand(part ? "/" : back)
                .toUriString();
        if (part) {
            response.setStatus(HttpStatus.OK.value());
            response.setHeader("HX-Redirect", question);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", question);
        }
    }

    private static String path(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}

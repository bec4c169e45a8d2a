package org.lintas.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every broken API request with a problem document (RFC 9457) that names the numbered code and its page. */
@RestControllerAdvice(annotations = RestController.class)
class ErrorAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(LintasException broken, HttpServletRequest request) {
        ErrorCode code = broken.code();
        if (code == ErrorCode.EXHAUSTED) {
            // A node under load does not spend its time on traces.
            LOG.warn("{} {} refused: {}", request.getMethod(), request.getRequestURI(), broken.getMessage());
        } else if (!code.callersFault()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), broken);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(code), String.valueOf(broken.getMessage()));
        problem.setType(URI.create("urn:lintas:error:" + code.number()));
        problem.setTitle(code.key());
        problem.setProperty("code", code.id());
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    static HttpStatus status(ErrorCode code) {
        return switch (code) {
            case ROLE_MISSING, VALUE_INVALID, SETTING_INVALID -> HttpStatus.BAD_REQUEST;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case STATE_CONFLICT -> HttpStatus.CONFLICT;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case INTERNAL, STORAGE_FAILED, MIGRATION_FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
            case DATABASE_NOT_STARTED, HOME_IN_USE, EXHAUSTED -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}

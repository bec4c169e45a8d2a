package org.lintas.foundation.internal;

import org.lintas.foundation.LintasException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a numbered error that stops the start as its sentence and its page, instead of a stack trace. */
class StartFailure extends AbstractFailureAnalyzer<LintasException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LintasException cause) {
        return new FailureAnalysis(
                cause.getMessage(), "See docs/errors/" + cause.code().id() + ".md.", cause);
    }
}

package org.lintas.simulators.airport;

import org.jspecify.annotations.Nullable;

/** The node does not answer, or cannot now: try again later. */
final class NodeUnreachableException extends Exception {

    private static final long serialVersionUID = 1L;

    NodeUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

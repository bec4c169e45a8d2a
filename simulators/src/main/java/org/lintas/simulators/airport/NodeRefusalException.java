package org.lintas.simulators.airport;

/** The node answers that the request is not for now or not for this device. */
final class NodeRefusalException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    NodeRefusalException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** HTTP status, 300-499. */
    int status() {
        return status;
    }
}

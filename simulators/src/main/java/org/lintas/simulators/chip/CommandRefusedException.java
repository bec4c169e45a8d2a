package org.lintas.simulators.chip;

/** The running command ends here with this status word; the chip's one dispatcher turns it into the response. */
final class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StatusWord status;

    CommandRefusedException(StatusWord status) {
        super("%04X".formatted(status.code()), null, false, false);
        this.status = status;
    }

    StatusWord status() {
        return status;
    }
}

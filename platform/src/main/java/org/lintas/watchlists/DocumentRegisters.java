package org.lintas.watchlists;

import java.util.Optional;

/** How the register of reported documents stands. Thread-safe. */
public interface DocumentRegisters {

    /** Empty when this node has no register. */
    Optional<DocumentRegisterState> state();
}

package org.lintas.access;

import java.util.Optional;

/** Tells which person has signed in. */
public interface CurrentPerson {

    /** The person of this request; empty for devices, strangers and outside a request. */
    Optional<SignedInPerson> find();

    /**
     * The person of this request.
     *
     * @throws org.lintas.foundation.LintasException NOT_ALLOWED when nobody has signed in
     */
    SignedInPerson require();
}

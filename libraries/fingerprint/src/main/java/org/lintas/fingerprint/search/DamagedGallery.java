package org.lintas.fingerprint.search;

import java.io.IOException;

/** Files of a gallery do not hold what was written: fetch a copy, or enrol again. Nothing was changed. */
public final class DamagedGallery extends IOException {

    private static final long serialVersionUID = 1;

    DamagedGallery(String message) {
        super(message);
    }
}

package org.lintas.watchlist;

import java.io.IOException;

/** A file is no list that is known, is broken, or passes a bound: nothing of it is to be used. The message says where and why. */
public final class ListRefusedException extends IOException {

    private static final long serialVersionUID = 1;

    /** With where and why. */
    public ListRefusedException(String problem) {
        super(problem);
    }

    ListRefusedException(String problem, Throwable cause) {
        super(problem, cause);
    }
}

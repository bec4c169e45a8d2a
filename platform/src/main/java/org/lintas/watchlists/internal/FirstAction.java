package org.lintas.watchlists.internal;

import org.lintas.watchlists.WatchlistHit.Action;

/** What is done before an officer has seen that a traveller of a similar name is the listed person. */
final class FirstAction {

    private FirstAction() {}

    /** Nobody is held, and no document taken, for a similar name: an officer looks first. */
    static Action of(Action action) {
        return switch (action) {
            case DETAIN, SEIZE_DOCUMENT -> Action.REFER;
            case REFER, PROTECT, REPORT -> action;
        };
    }
}

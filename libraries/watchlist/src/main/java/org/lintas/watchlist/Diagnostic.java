package org.lintas.watchlist;

/**
 * Something in a list that was not understood as it stands.
 *
 * @param origin where
 * @param problem what was found and what became of it, in a sentence without a full stop
 */
public record Diagnostic(Origin origin, String problem) {}

package org.lintas.watchlists;

/**
 * A person found that a hit is the listed person or document. Published in the transaction of the disposition.
 *
 * @param notice what the owner of the entry is told
 */
public record WatchlistHitConfirmed(WatchlistNotice notice) {}

package org.lintas.watchlists;

/**
 * A hit that was confirmed no longer is. Published in the transaction of the disposition.
 *
 * @param notice what the owner of the entry is told
 */
public record WatchlistHitRetracted(WatchlistNotice notice) {}

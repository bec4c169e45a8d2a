package org.lintas.watchlists;

import java.time.Instant;
import java.util.UUID;

/**
 * Said when a new entry hits a traveller of the last days: at a lane, inside the State, or expected.
 *
 * @param hit identifier of the hit
 * @param entry the entry, or the person of a published list
 * @param occasion when the traveller was looked up
 * @param screenedAt when that was
 */
public record FoundAfterwards(UUID hit, UUID entry, Occasion occasion, Instant screenedAt) {}

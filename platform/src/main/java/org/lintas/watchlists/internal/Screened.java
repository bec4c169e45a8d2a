package org.lintas.watchlists.internal;

import java.time.Instant;
import java.util.UUID;
import org.lintas.foundation.Traveller;
import org.lintas.watchlists.Occasion;

/**
 * A look-up that was made.
 *
 * @param id identifier, UUID version 7
 * @param at when
 * @param occasion why and where
 * @param traveller who, as the document says
 */
record Screened(UUID id, Instant at, Occasion occasion, Traveller traveller) {}

package org.lintas.watchlist.documents;

import java.util.Optional;
import org.lintas.mrz.StateCode;

/**
 * A document that somebody presents.
 *
 * @param issuer who issued it, if known
 * @param number as it was read
 */
public record SoughtDocument(Optional<StateCode> issuer, String number) {}

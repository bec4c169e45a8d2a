package org.lintas.watchlist.documents;

import java.util.Optional;
import org.lintas.mrz.StateCode;

/**
 * A document of a register.
 *
 * @param issuer who issued it, if the register says so
 * @param number as the register writes it
 * @param state why it is there
 */
public record ListedDocument(Optional<StateCode> issuer, String number, DocumentState state) {}

package org.lintas.audit;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * An act as the log holds it.
 *
 * @param number of the entry, ascending, with gaps where transactions were rolled back
 * @param leaf index in the Merkle log; empty until it stands there
 * @param at moment of recording, to the microsecond
 * @param legalBasis the law that allows the purpose
 * @param event the act
 */
public record RecordedEvent(long number, OptionalLong leaf, Instant at, String legalBasis, AuditEvent event) {}

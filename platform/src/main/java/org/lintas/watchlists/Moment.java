package org.lintas.watchlists;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A point in time as lists need it.
 *
 * @param at the instant
 * @param day the State's calendar day then
 */
public record Moment(Instant at, LocalDate day) {}

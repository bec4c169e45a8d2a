package org.lintas.benchmarks.names;

import org.lintas.names.PersonName;

/**
 * Two names of which it is known whether one person bears both.
 *
 * @param kind what the right name is written in, and where the pair is from
 * @param tuning whether weights may be chosen on it
 */
record LabelledPair(String kind, boolean tuning, boolean same, PersonName left, PersonName right) {}

package org.lintas.names;

import java.util.Optional;

/**
 * A listed person that a search found.
 *
 * @param id of the {@link ListedPerson}
 * @param name of all its names the one that says most
 * @param birth of all its births the one that says most; empty if the list knows none
 * @param comparison of that name and birth (right) with the sought ones (left)
 */
public record NameHit(long id, PersonName name, Optional<BirthSpan> birth, PersonComparison comparison) {}

package org.lintas.inspections;

/**
 * A ground on which the law lets an officer refuse.
 *
 * @param code stable, for example {@code A}
 * @param words in English; other languages under {@code legal-ground.<code>}
 */
public record LegalGround(String code, String words) {}

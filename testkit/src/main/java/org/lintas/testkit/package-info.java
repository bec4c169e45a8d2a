/** Seeded generators, specimens with their source, embedded PostgreSQL, fake clock. */
@NullMarked
package org.lintas.testkit;

import org.jspecify.annotations.NullMarked;

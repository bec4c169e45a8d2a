/** Rendered faces of nobody: a seeded identity, seen by a seeded capture, as a picture that a real matcher works on. */
@NullMarked
package org.lintas.simulators.faces;

import org.jspecify.annotations.NullMarked;

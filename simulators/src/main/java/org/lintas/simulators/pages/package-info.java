/** Answers for data pages of nobody's documents, and for the pictures that scanners and telephones take of them. */
@NullMarked
package org.lintas.simulators.pages;

import org.jspecify.annotations.NullMarked;

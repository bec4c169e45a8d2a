/** The command-line verbs over the libraries. */
@NullMarked
package org.lintas.cli;

import org.jspecify.annotations.NullMarked;

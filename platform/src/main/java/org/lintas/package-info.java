/** Lintas: one jar, several roles; each package below is a module. */
@NullMarked
package org.lintas;

import org.jspecify.annotations.NullMarked;

/** The real jar as processes, and a real browser. */
@NullMarked
package org.lintas.systemtest;

import org.jspecify.annotations.NullMarked;

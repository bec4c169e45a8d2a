/** How the module does it; nobody else sees this. */
@NullMarked
package org.lintas.passengers.internal;

import org.jspecify.annotations.NullMarked;

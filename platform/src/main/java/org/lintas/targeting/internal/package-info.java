/** How the module does it; nobody else sees this. */
@NullMarked
package org.lintas.targeting.internal;

import org.jspecify.annotations.NullMarked;

/** How the module does it; nobody else sees this. */
@NullMarked
package org.lintas.access.internal;

import org.jspecify.annotations.NullMarked;

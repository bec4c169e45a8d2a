/** How the module does it; nobody else sees this. */
@NullMarked
package org.lintas.permissions.internal;

import org.jspecify.annotations.NullMarked;

/** How the module does it; nobody else sees this. */
@NullMarked
package org.lintas.audit.internal;

import org.jspecify.annotations.NullMarked;

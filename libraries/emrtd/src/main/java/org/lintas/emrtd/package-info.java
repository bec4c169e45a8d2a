/** Chip of an electronic travel document: access, data groups, passive authentication, clone detection. */
@NullMarked
package org.lintas.emrtd;

import org.jspecify.annotations.NullMarked;

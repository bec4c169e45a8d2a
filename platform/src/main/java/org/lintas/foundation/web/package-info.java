/** The console frame: layout, languages, navigation, and errors as RFC 9457. */
@RunsIn({Role.NODE, Role.POST, Role.CENTRE})
@NullMarked
package org.lintas.foundation.web;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;

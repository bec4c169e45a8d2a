/** Answers for where records live: PostgreSQL started by Lintas itself or one given by address, and each module's schema in it. */
@RunsIn({Role.NODE, Role.POST, Role.CENTRE})
@NullMarked
package org.lintas.foundation.storage;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;

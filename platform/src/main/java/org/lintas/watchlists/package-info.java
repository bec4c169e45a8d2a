/** Answers for who and which document is sought, by whom and on what legal basis. */
@ApplicationModule(
        displayName = "Watchlists",
        allowedDependencies = {"foundation", "audit", "access"})
@RunsIn({Role.NODE, Role.POST})
@NullMarked
package org.lintas.watchlists;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

/** Answers for whether a travel document is genuine, not cloned and valid: its reading, its verdict, the trust store. */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"foundation", "audit", "access"})
@RunsIn({Role.NODE, Role.POST})
@NullMarked
package org.lintas.documents;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

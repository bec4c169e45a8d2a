/** Answers for the record of every entry and exit and the stay that it makes. */
@ApplicationModule(
        displayName = "Crossings",
        allowedDependencies = {"foundation", "audit", "access", "permissions", "passengers", "biometrics"})
@RunsIn({Role.NODE, Role.POST})
@NullMarked
package org.lintas.crossings;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

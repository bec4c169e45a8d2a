/** Answers for e-gates and booths: their devices, their states, and the one signed decision that opens an exit. */
@ApplicationModule(
        displayName = "Lanes",
        allowedDependencies = {
            "foundation",
            "audit",
            "access",
            "documents",
            "biometrics",
            "permissions",
            "crossings",
            "inspections"
        })
@RunsIn({Role.NODE, Role.POST})
@NullMarked
package org.lintas.lanes;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

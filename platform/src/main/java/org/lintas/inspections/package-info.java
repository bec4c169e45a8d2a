/** Answers for one traveller inspected once: the checks, the decision with its reasons, the referral and what an officer made of it. */
@ApplicationModule(
        displayName = "Inspections",
        allowedDependencies = {
            "foundation",
            "audit",
            "access",
            "documents",
            "biometrics",
            "watchlists",
            "permissions",
            "crossings",
            "targeting"
        })
@RunsIn({Role.NODE, Role.POST})
@NullMarked
package org.lintas.inspections;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

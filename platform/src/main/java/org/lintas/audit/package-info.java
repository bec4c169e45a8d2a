/** Answers for who did what, provably, and for who read whose personal data and why. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"foundation"})
@RunsIn({Role.NODE, Role.POST, Role.CENTRE})
@NullMarked
package org.lintas.audit;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

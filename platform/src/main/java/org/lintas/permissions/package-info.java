/** Answers for who holds which permission to enter or stay: residence, registration, visa, visa-free rules. */
@ApplicationModule(
        displayName = "Permissions",
        allowedDependencies = {"foundation", "audit", "access"})
@RunsIn({Role.NODE, Role.POST})
@NullMarked
package org.lintas.permissions;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

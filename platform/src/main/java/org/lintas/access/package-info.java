/** Answers for who may do what: people with passkeys, roles, sessions, and devices with credentials. */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"foundation", "audit"})
@RunsIn({Role.NODE, Role.POST, Role.CENTRE})
@NullMarked
package org.lintas.access;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

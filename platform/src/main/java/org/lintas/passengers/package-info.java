/** Answers for who is coming: messages of carriers, flights, the journeys of passengers and crew, and what carriers are answered. */
@ApplicationModule(
        displayName = "Passengers",
        allowedDependencies = {"foundation", "audit", "access"})
@RunsIn({Role.NODE, Role.POST})
@NullMarked
package org.lintas.passengers;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

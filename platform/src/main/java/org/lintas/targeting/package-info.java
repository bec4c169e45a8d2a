/** Answers for what is made of those who are announced: lists and targeting rules are asked about them before they come, and analysts look at the hits. */
@ApplicationModule(
        displayName = "Targeting",
        allowedDependencies = {"foundation", "audit", "access", "passengers", "watchlists"})
@RunsIn({Role.NODE, Role.POST})
@NullMarked
package org.lintas.targeting;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

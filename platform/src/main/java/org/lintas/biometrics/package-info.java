/** Answers for whether the person is the holder: comparison of faces, with calibrated thresholds. */
@ApplicationModule(
        displayName = "Biometrics",
        allowedDependencies = {"foundation", "audit", "access"})
@RunsIn({Role.NODE, Role.POST})
@NullMarked
package org.lintas.biometrics;

import org.jspecify.annotations.NullMarked;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.modulith.ApplicationModule;

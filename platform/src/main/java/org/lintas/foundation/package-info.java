/** Roles, clock, identifiers, error codes, storage, the console's frame and the value types that every module shares. */
@ApplicationModule(
        displayName = "Foundation",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@RunsIn({Role.NODE, Role.POST, Role.CENTRE, Role.MATCHER})
@NullMarked
package org.lintas.foundation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.lintas.foundation.storage;

import java.util.Set;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;

/**
 * Which modules run in this process, so that it holds no tables of others: a coordination centre has no place where a
 * passenger could be written.
 */
final class ModuleRoles {

    private final Set<Role> active;

    ModuleRoles(Set<Role> active) {
        this.active = Set.copyOf(active);
    }

    /** True when the module's package names an active role, or names no role at all. */
    boolean run(String module) {
        try {
            RunsIn runsIn =
                    Class.forName("org.lintas." + module + ".package-info").getAnnotation(RunsIn.class);
            return runsIn == null || Set.of(runsIn.value()).stream().anyMatch(active::contains);
        } catch (ClassNotFoundException e) {
            return true;
        }
    }
}

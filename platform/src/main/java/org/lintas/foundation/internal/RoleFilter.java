package org.lintas.foundation.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Leaves out every class whose nearest package with {@link RunsIn} names none of the active roles. */
class RoleFilter extends TypeExcludeFilter {

    private final Set<Role> active;
    private final Map<String, Boolean> runsByPackage = new ConcurrentHashMap<>();

    RoleFilter(Set<Role> active) {
        this.active = Set.copyOf(active);
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
        String type = reader.getClassMetadata().getClassName();
        return !runs(packageOf(type));
    }

    private boolean runs(String packageName) {
        Boolean known = runsByPackage.get(packageName);
        if (known == null) {
            known = decide(packageName);
            runsByPackage.put(packageName, known);
        }
        return known;
    }

    /** Each package is asked once: what it does not say itself, the package around it says. */
    private boolean decide(String packageName) {
        if (packageName.isEmpty()) {
            return true;
        }
        RunsIn runsIn = annotation(packageName);
        return runsIn == null
                ? runs(packageOf(packageName))
                : Set.of(runsIn.value()).stream().anyMatch(active::contains);
    }

    private static @Nullable RunsIn annotation(String packageName) {
        try {
            return Class.forName(packageName + ".package-info").getAnnotation(RunsIn.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static String packageOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RoleFilter filter && filter.active.equals(active);
    }

    @Override
    public int hashCode() {
        return active.hashCode();
    }
}

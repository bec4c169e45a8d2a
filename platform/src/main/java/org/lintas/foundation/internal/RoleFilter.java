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
        return runsByPackage.computeIfAbsent(packageName, this::decide);
    }

    private boolean decide(String packageName) {
        for (String name = packageName; !name.isEmpty(); name = packageOf(name)) {
            RunsIn runsIn = annotation(name);
            if (runsIn != null) {
                return Set.of(runsIn.value()).stream().anyMatch(active::contains);
            }
        }
        return true;
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

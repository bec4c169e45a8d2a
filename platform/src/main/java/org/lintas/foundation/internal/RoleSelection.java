package org.lintas.foundation.internal;

import java.util.Map;
import java.util.Set;
import org.lintas.foundation.Role;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Reads {@code lintas.roles} before any class is scanned and refuses to go on without a role. */
public class RoleSelection implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Set<Role> roles = Role.parse(context.getEnvironment().getProperty("lintas.roles", ""));
        context.getBeanFactory().registerSingleton("roleFilter", new RoleFilter(roles));
        if (roles.equals(Set.of(Role.MATCHER))) {
            Map<String, Object> exclude = Map.of("spring.autoconfigure.exclude", MatcherAutoConfigurations.unwanted());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("matcher", exclude));
        }
    }
}

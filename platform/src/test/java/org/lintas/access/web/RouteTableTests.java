package org.lintas.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lintas.foundation.Role;
import org.lintas.foundation.RunsIn;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Walks the routes of every controller: each is named in the table. */
class RouteTableTests {

    private static final int ROUTES_SEEN = 30;

    @Test
    void everyRouteOfEveryControllerIsNamed() throws ClassNotFoundException {
        Set<String> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(ROUTES_SEEN);
        assertThat(patterns).allMatch(RouteTableTests::isNamed, "named in the route table");
    }

    @Test
    void onlyTheDoorIsOpenToAnybody() {
        assertThat(RouteTable.ROUTES.stream()
                        .filter(route -> route.who() == RouteTable.Who.ANYBODY)
                        .map(RouteTable.Route::pattern))
                .containsExactlyInAnyOrder(
                        "/sign-in",
                        "/enrol/*",
                        "/recovery",
                        "/demonstration/*/*",
                        "/webauthn/authenticate/options",
                        "/login/webauthn",
                        "/assets/**",
                        "/console/**",
                        "/favicon.ico",
                        "/error",
                        "/actuator/health");
    }

    @Test
    void everyLineForPeopleNamesARole() {
        assertThat(RouteTable.ROUTES)
                .filteredOn(route -> route.who() == RouteTable.Who.PERSON)
                .allMatch(route -> !route.roles().isEmpty());
    }

    private static Set<String> patterns() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider controllers =
                new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        Set<String> patterns = new TreeSet<>();
        for (BeanDefinition definition : controllers.findCandidateComponents("org.lintas")) {
            Class<?> type = Class.forName(definition.getBeanClassName());
            if (!onANode(type)) {
                continue;
            }
            RequestMapping onType = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
            List<String> prefixes = onType == null ? List.of("") : List.of(onType.path());
            for (var method : type.getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    prefixes.forEach(prefix -> suffixes(mapping).forEach(suffix -> patterns.add(prefix + suffix)));
                }
            }
        }
        return patterns;
    }

    /** The table is the node's; other roles have no people and guard their doors themselves. */
    private static boolean onANode(Class<?> type) {
        RunsIn runsIn = type.getPackage().getAnnotation(RunsIn.class);
        return runsIn == null || List.of(runsIn.value()).contains(Role.NODE);
    }

    private static List<String> suffixes(RequestMapping mapping) {
        return mapping.path().length == 0 ? List.of("") : new ArrayList<>(List.of(mapping.path()));
    }

    private static boolean isNamed(String pattern) {
        PathContainer example = PathContainer.parsePath(pattern.replaceAll("\\{[^}]*}", "x"));
        return RouteTable.ROUTES.stream()
                .anyMatch(route ->
                        PathPatternParser.defaultInstance.parse(route.pattern()).matches(example));
    }
}

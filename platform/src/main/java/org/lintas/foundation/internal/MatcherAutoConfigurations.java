package org.lintas.foundation.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/** A process that is a matcher and nothing else has a web server and no database, no people and no pages. */
final class MatcherAutoConfigurations {

    /** Packages of what a matcher has of Spring Boot. */
    private static final List<String> WANTED = List.of(
            "org.springframework.boot.autoconfigure.context.",
            "org.springframework.boot.autoconfigure.ssl.",
            "org.springframework.boot.http.converter.autoconfigure.",
            "org.springframework.boot.servlet.autoconfigure.",
            "org.springframework.boot.tomcat.autoconfigure.",
            "org.springframework.boot.webmvc.autoconfigure.");

    private MatcherAutoConfigurations() {}

    /** All others that there are, with commas. */
    static String unwanted() {
        return ImportCandidates.load(AutoConfiguration.class, MatcherAutoConfigurations.class.getClassLoader())
                .getCandidates()
                .stream()
                .filter(name -> WANTED.stream().noneMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }
}

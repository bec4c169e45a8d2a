package org.lintas.crossings;

import org.lintas.Lintas;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Crossings, permissions, watchlists, passengers with targeting, and the trust store with what they stand on, and nothing above them. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan(basePackageClasses = Lintas.class)
@ComponentScan(
        basePackages = {
            "org.lintas.foundation",
            "org.lintas.audit",
            "org.lintas.access",
            "org.lintas.documents",
            "org.lintas.watchlists",
            "org.lintas.passengers",
            "org.lintas.targeting",
            "org.lintas.permissions",
            "org.lintas.crossings"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class RecordsApplication {}

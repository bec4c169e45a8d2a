package org.lintas.biometrics;

import org.lintas.Lintas;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Biometrics with what they stand on, and nothing above them. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan(basePackageClasses = Lintas.class)
@ComponentScan(
        basePackages = {"org.lintas.foundation", "org.lintas.audit", "org.lintas.access", "org.lintas.biometrics"},
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class BiometricsApplication {}

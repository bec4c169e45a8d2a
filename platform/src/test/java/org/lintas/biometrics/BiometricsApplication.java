package org.lintas.biometrics;

import org.lintas.Lintas;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Biometrics with what they stand on, and nothing above them. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan(basePackageClasses = Lintas.class)
@ComponentScan({"org.lintas.foundation", "org.lintas.audit", "org.lintas.access", "org.lintas.biometrics"})
public class BiometricsApplication {}

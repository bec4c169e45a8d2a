package org.lintas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts one Lintas process; {@code lintas.roles} says what it is, and without a role it refuses to start. */
@Modulithic(systemName = "Lintas", sharedModules = "foundation")
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Lintas {

    static void main(String[] arguments) {
        SpringApplication.run(Lintas.class, arguments);
    }
}

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

    /** Virtual threads that wait for a class keep their carrier; with as few carriers as cores two could stop a node (decision 11). */
    private static final int CARRIERS_MIN = 16;

    static void main(String[] arguments) {
        int carriers = Math.max(CARRIERS_MIN, Runtime.getRuntime().availableProcessors());
        System.setProperty("jdk.virtualThreadScheduler.parallelism", Integer.toString(carriers));
        SpringApplication.run(Lintas.class, arguments);
    }
}

package org.lintas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts one Lintas process; {@code lintas.roles} says what it is. */
@SpringBootApplication
public class Lintas {

    static void main(String[] arguments) {
        SpringApplication.run(Lintas.class, arguments);
    }
}

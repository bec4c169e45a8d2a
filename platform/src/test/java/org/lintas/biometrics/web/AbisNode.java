package org.lintas.biometrics.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.lintas.biometrics.BiometricsApplication;
import org.lintas.foundation.storage.OwnDatabase;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the interfaces for other systems, over HTTP. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BiometricsApplication.class,
        properties = {
            "lintas.roles=node",
            "lintas.biometrics.calibration=simulated-site",
            "lintas.biometrics.mosip.enabled=true",
            // Nobody listens there.
            "lintas.biometrics.mosip.queue.broker=amqp://127.0.0.1:1"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OwnDatabase
@interface AbisNode {}

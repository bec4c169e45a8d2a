package org.lintas.passengers.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Masks a passenger of a test of pages before its time. */
public final class Masking {

    private Masking() {}

    /** Does with a journey what the run of a day does. */
    public static void age(ApplicationContext context, UUID journey, LocalDate today) {
        context.getBean(RetentionSteps.class).age(journey, today);
    }
}

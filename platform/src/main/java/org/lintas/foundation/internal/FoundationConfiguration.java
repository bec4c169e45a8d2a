package org.lintas.foundation.internal;

import java.time.Clock;
import java.time.ZoneId;
import org.lintas.foundation.StateSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock, injected everywhere, so that tests own the time. */
@Configuration(proxyBeanMethods = false)
class FoundationConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The State's time zone, for pages that show a time of day. */
    @Bean
    ZoneId stateZone(StateSettings state) {
        return state.zone();
    }
}

package org.lintas.lanes.internal.sbi;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the scanners that speak MOSIP's Secure Biometric Interface.
 *
 * @param anchors file of certificates (RFC 7468) that the keys of devices must lead to, at most 1 MB; empty: no scanner is believed
 * @param environment that devices are registered for: {@code Staging}, {@code Developer}, {@code Pre-Production}, {@code Production}
 * @param hosts where scanner services are looked for, 1 to 64 addresses
 * @param firstPort of the range in which they listen, 1 to 65,535
 * @param lastPort of the range, at most 99 more
 * @param captureTime longest time for one capture, 1 s to 60 s
 * @param score quality from which a device captures by itself, 0 to 100
 */
@ConfigurationProperties("lintas.lanes.sbi")
public record ScannerSettings(
        @DefaultValue("") String anchors,
        @DefaultValue("Production") String environment,
        @DefaultValue("127.0.0.1") List<String> hosts,
        @DefaultValue("4501") int firstPort,
        @DefaultValue("4600") int lastPort,
        @DefaultValue("10s") Duration captureTime,
        @DefaultValue("60") int score) {

    /** The words of SBI 0.9.5, "env". */
    private static final List<String> ENVIRONMENTS = List.of("Staging", "Developer", "Pre-Production", "Production");

    private static final int HOSTS_MAX = 64;
    private static final int PORT_MAX = 65_535;

    /** Most ports of the range: SBI's own has so many. */
    private static final int PORTS_MAX = 100;

    private static final Duration CAPTURE_TIME_MIN = Duration.ofSeconds(1);
    private static final Duration CAPTURE_TIME_MAX = Duration.ofSeconds(60);
    private static final int SCORE_MAX = 100;

    /** Refuses values out of range. */
    public ScannerSettings {
        hosts = List.copyOf(hosts);
        require(ENVIRONMENTS.contains(environment), "environment is one of " + ENVIRONMENTS);
        require(!hosts.isEmpty() && hosts.size() <= HOSTS_MAX, "hosts are 1 to " + HOSTS_MAX);
        require(
                firstPort >= 1 && lastPort >= firstPort && lastPort <= PORT_MAX && lastPort - firstPort < PORTS_MAX,
                "first-port to last-port are 1 to " + PORTS_MAX + " ports");
        require(
                captureTime.compareTo(CAPTURE_TIME_MIN) >= 0 && captureTime.compareTo(CAPTURE_TIME_MAX) <= 0,
                "capture-time is 1s to 60s");
        require(score >= 0 && score <= SCORE_MAX, "score is 0 to 100");
    }

    private static void require(boolean good, String rule) {
        if (!good) {
            throw new IllegalArgumentException("lintas.lanes.sbi: " + rule);
        }
    }
}

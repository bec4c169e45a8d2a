package org.lintas.biometrics.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the comparison of faces.
 *
 * @param calibration name of the calibration whose thresholds are in force: {@code photographs}, or {@code simulated-site} for the
 *     rendered faces of a demonstration
 * @param comparisonsAtOnce most comparisons that run at the same time; 0 takes the number of cores
 */
@ConfigurationProperties("lintas.biometrics")
record BiometricsSettings(
        @DefaultValue("photographs") String calibration,
        @DefaultValue("0") int comparisonsAtOnce) {

    int permits() {
        return comparisonsAtOnce > 0 ? comparisonsAtOnce : Runtime.getRuntime().availableProcessors();
    }
}

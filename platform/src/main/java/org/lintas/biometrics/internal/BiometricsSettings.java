package org.lintas.biometrics.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of faces and fingerprints.
 *
 * @param calibration name of the calibrations whose thresholds are in force until the site has measured its own: {@code photographs}
 *     (real faces and scanners), or {@code simulated-site} for the made people of a demonstration
 * @param comparisonsAtOnce most comparisons that run at the same time; 0 takes the number of cores
 * @param fingerprintAgeMin youngest age in years whose fingerprints are taken; 12 as Regulation (EU) 2017/2226, Article 17
 * @param fingerQualityMin least quality, 0 to 100, of a finger that is enrolled without another try
 * @param galleryEntriesMax subjects of one gallery at most
 * @param gallerySnapshotEvery how often a node that searches galleries itself keeps them in its home for the next start; who is deleted is
 *     gone from there after as long at most; 0 keeps nothing
 */
@ConfigurationProperties("lintas.biometrics")
record BiometricsSettings(
        @DefaultValue("photographs") String calibration,
        @DefaultValue("0") int comparisonsAtOnce,
        @DefaultValue("12") int fingerprintAgeMin,
        @DefaultValue("25") int fingerQualityMin,
        @DefaultValue("10000000") int galleryEntriesMax,
        @DefaultValue("15m") Duration gallerySnapshotEvery) {

    /** The settings of a test or a demonstration that names its calibration and nothing else. */
    static BiometricsSettings of(String calibration) {
        return new BiometricsSettings(calibration, 0, 12, 25, 10_000_000, Duration.ofMinutes(15));
    }

    int permits() {
        return comparisonsAtOnce > 0 ? comparisonsAtOnce : Runtime.getRuntime().availableProcessors();
    }
}

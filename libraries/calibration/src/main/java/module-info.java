/** Which score of a biometric comparison is a match: error rates, thresholds, calibrations kept as data. */
module org.lintas.calibration {
    requires static org.jspecify;

    exports org.lintas.calibration;
}

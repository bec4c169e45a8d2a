/** Fingerprints: minutiae, quality, 1:1 comparison with its explanation, 1:N search, templates of ISO/IEC 19794-2 and ANSI 378. */
module org.lintas.fingerprint {
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.cbor;
    requires com.machinezoo.fingerprintio;
    requires com.machinezoo.noexception;
    requires com.machinezoo.sourceafis;
    requires transitive org.lintas.calibration;
    requires transitive org.lintas.images;
    requires static org.jspecify;

    exports org.lintas.fingerprint;
    exports org.lintas.fingerprint.itl;
    exports org.lintas.fingerprint.search;
    exports org.lintas.fingerprint.slap;
}

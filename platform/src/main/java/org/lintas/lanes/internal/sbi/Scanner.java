package org.lintas.lanes.internal.sbi;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * A device that was found and that proved who it is.
 *
 * @param service where its service is reached
 * @param kind what it captures
 * @param deviceId its number within the service
 * @param deviceCode given by the State's registration of devices
 * @param parts parts of its platen that can be asked for ({@code deviceSubId})
 * @param name make, model and serial number, as its digital identity says; 1 to {@value #NAME_LENGTH_MAX} characters
 * @param certificate of the key that signs its answers
 */
public record Scanner(
        URI service,
        Kind kind,
        String deviceId,
        String deviceCode,
        Set<Integer> parts,
        String name,
        X509Certificate certificate) {

    /** Longest name in characters: that of a place of capture. */
    static final int NAME_LENGTH_MAX = 100;

    /** What a device captures. */
    public enum Kind {
        /** Fingerprints. */
        FINGER("Finger"),
        /** Faces. */
        FACE("Face");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As SBI calls it. */
        String word() {
            return word;
        }
    }

    /** Copies the parts. */
    public Scanner {
        parts = Set.copyOf(parts);
    }
}

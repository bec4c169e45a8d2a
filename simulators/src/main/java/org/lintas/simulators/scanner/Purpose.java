package org.lintas.simulators.scanner;

/** What a device is registered for; a device has one purpose for its life. */
public enum Purpose {
    /** Enrolment at a place under control: pictures in clear, signed by the device key, a live preview (certification L0). */
    REGISTRATION("Registration", "L0"),
    /** Authentication: pictures encrypted for the domain, the digital identity signed by the trust module (certification L1). */
    AUTHENTICATION("Auth", "L1");

    private final String word;
    private final String certification;

    Purpose(String word, String certification) {
        this.word = word;
        this.certification = certification;
    }

    String word() {
        return word;
    }

    String certification() {
        return certification;
    }
}

package org.lintas.simulators.scanner;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;

/**
 * How a scanner is set up.
 *
 * @param purpose what its devices are registered for
 * @param environment "Staging", "Developer", "Pre-Production" or "Production"
 * @param domain whom authentications are encrypted for, an RSA key; without it they are refused with code 108
 * @param clock the devices' time
 */
public record ScannerSetup(Purpose purpose, String environment, Optional<X509Certificate> domain, Clock clock) {

    /** A scanner for enrolment in the environment of developers. */
    public static ScannerSetup registration(Clock clock) {
        return new ScannerSetup(Purpose.REGISTRATION, "Developer", Optional.empty(), clock);
    }
}

package org.lintas.simulators.scanner;

/** The error codes that SBI 0.9.5 publishes, and two of the range 5xx that it leaves to providers of devices. */
public enum SbiError {
    /** All is well. */
    SUCCESS(0, "Success"),
    /** The device is not registered. */
    NOT_REGISTERED(100, "Device not registered"),
    /** No finger, no face. */
    NOTHING_DETECTED(101, "Unable to detect a biometric object"),
    /** The picture could not be worked on. */
    EXTRACTION_FAILED(102, "Technical error during extraction"),
    /** Somebody opened the device. */
    TAMPERED(103, "Device tamper detected"),
    /** The provider's server is not reached. */
    MANAGEMENT_UNREACHABLE(104, "Unable to connect to management server"),
    /** Upside down. */
    WRONG_ORIENTATION(105, "Image orientation error"),
    /** No device of this identifier. */
    DEVICE_NOT_FOUND(106, "Device not found"),
    /** The key of the device has expired. */
    KEY_EXPIRED(107, "Device public key expired"),
    /** The key that an authentication is encrypted for is missing. */
    DOMAIN_KEY_MISSING(108, "Domain public key missing"),
    /** So many fingers cannot be captured together. */
    COUNT_NOT_SUPPORTED(109, "Requested number of biometric (Finger/IRIS) not supported"),
    /** The device is unplugged. */
    NOT_CONNECTED(202, "No Device Connected"),
    /** The request is not of the form that SBI gives it. */
    REQUEST_MALFORMED(500, "Malformed request"),
    /** Another environment, purpose or version than the device's. */
    REQUEST_MISMATCHED(501, "Environment, purpose or version is not this device's");

    private final int code;
    private final String info;

    SbiError(int code, String info) {
        this.code = code;
        this.info = info;
    }

    /** The number that stands in {@code errorCode}. */
    public int code() {
        return code;
    }

    String info() {
        return info;
    }
}

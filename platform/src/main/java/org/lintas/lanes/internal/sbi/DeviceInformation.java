package org.lintas.lanes.internal.sbi;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Refused;
import tools.jackson.databind.JsonNode;

/** Reads what a device says of itself, signed (SBI 0.9.5, "Device Info"). */
final class DeviceInformation {

    static final String SPEC_VERSION = "0.9.5";

    /** What devices of enrolment are registered for: their pictures come in clear and signed. */
    static final String PURPOSE = "Registration";

    /** Most devices of one service. */
    static final int DEVICES_MAX = 20;

    /** Most parts of one device. */
    private static final int PARTS_MAX = 20;

    private final DeviceTrust trust;
    private final String environment;

    DeviceInformation(DeviceTrust trust, String environment) {
        this.trust = trust;
        this.environment = environment;
    }

    /** One element of the answer: the device, and whether it is free. */
    record Described(Scanner scanner, boolean busy) {}

    Described read(JsonNode element, URI service) throws UnbelievedAnswerException {
        int error = SbiJson.errorCode(element);
        if (error != 0) {
            throw new UnbelievedAnswerException(Refused.Cause.OTHER_DEVICE, "the device says error " + error);
        }
        SignedBlock block = SignedBlock.verified(SbiJson.text(element, "deviceInfo"), trust);
        JsonNode said = block.payload();
        requireRegistered(said, service);
        DigitalId identity = DigitalId.verified(SbiJson.text(said, "digitalId"), trust);
        Scanner scanner = new Scanner(
                service,
                identity.kind(),
                SbiJson.text(said, "deviceId"),
                SbiJson.text(said, "deviceCode"),
                parts(said.path("deviceSubId")),
                identity.name(),
                block.signer());
        return new Described(scanner, SbiJson.text(said, "deviceStatus").equals("Busy"));
    }

    /** The device is for this environment and purpose, speaks this version, and is where it was asked. */
    private void requireRegistered(JsonNode said, URI service) throws UnbelievedAnswerException {
        boolean versioned = false;
        for (JsonNode version : said.path("specVersion")) {
            versioned |= version.asString("").equals(SPEC_VERSION);
        }
        boolean registered = versioned
                && SbiJson.text(said, "env").equals(environment)
                && SbiJson.text(said, "purpose").equals(PURPOSE);
        if (!registered) {
            throw new UnbelievedAnswerException(
                    Refused.Cause.OTHER_DEVICE, "registered for another environment, purpose or version");
        }
        if (!SbiJson.text(said, "callbackId").equals(service.toString())) {
            throw new UnbelievedAnswerException(Refused.Cause.OTHER_DEVICE, "it names another address than its own");
        }
    }

    private static Set<Integer> parts(JsonNode array) throws UnbelievedAnswerException {
        Set<Integer> parts = new HashSet<>();
        for (JsonNode part : array) {
            parts.add(SbiJson.number(part)
                    .orElseThrow(() -> new UnbelievedAnswerException(Refused.Cause.MALFORMED, "no deviceSubId")));
        }
        if (parts.size() > PARTS_MAX) {
            throw new UnbelievedAnswerException(Refused.Cause.MALFORMED, "more than %d parts".formatted(PARTS_MAX));
        }
        return parts;
    }
}

package org.lintas.lanes.internal.sbi;

import org.lintas.lanes.internal.sbi.Scanner.Kind;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Refused;
import tools.jackson.databind.JsonNode;

/**
 * The digital identity of a device (SBI 0.9.5, "Digital ID"), signed by its key or its trust module.
 *
 * @param kind what it captures
 * @param name make, model and serial number
 */
record DigitalId(Kind kind, String name) {

    static DigitalId verified(String compact, DeviceTrust trust) throws UnbelievedAnswerException {
        JsonNode said = SignedBlock.verified(compact, trust).payload();
        String name = "%s %s %s"
                .formatted(SbiJson.text(said, "make"), SbiJson.text(said, "model"), SbiJson.text(said, "serialNo"));
        if (name.length() > Scanner.NAME_LENGTH_MAX) {
            throw new UnbelievedAnswerException(
                    Refused.Cause.MALFORMED,
                    "make, model and serial number have more than %d characters".formatted(Scanner.NAME_LENGTH_MAX));
        }
        return new DigitalId(kind(SbiJson.text(said, "type")), name);
    }

    private static Kind kind(String type) throws UnbelievedAnswerException {
        for (Kind kind : Kind.values()) {
            if (kind.word().equals(type)) {
                return kind;
            }
        }
        throw new UnbelievedAnswerException(Refused.Cause.OTHER_DEVICE, "a device of a type that is not used");
    }
}

package org.lintas.emrtd.trust;

import java.util.Map;
import java.util.Optional;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.SecurityObject;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.signatures.SignedObjectReader.Reading;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/**
 * Reads EF.SOD and says whether it is built as it must be.
 *
 * @param verdict about its form
 * @param signed the signed object, if it could be read
 * @param content the hashes it signs, if they could be read
 */
record SecurityObjectForm(Verdict verdict, Optional<Reading> signed, Optional<SecurityObject> content) {

    /** Kinds of content seen on genuine documents, and whether Doc 9303-10, 8th edition, 4.6.2 knows them. */
    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "2.23.136.1.1.1", "",
            "1.3.27.1.1.1", "content-type-first-edition",
            "1.2.528.1.1006.1.20.1", "content-type-national",
            "1.2.840.113549.1.7.1", "content-type-data");

    static SecurityObjectForm read(Octets file, KnownSigners signers, CheckList checks) {
        try {
            byte[] inside = SecurityObject.signedObject(file).toByteArray();
            Reading reading = signers.read(inside);
            SignedObject signed = reading.signed();
            if (!CONTENT_TYPES.containsKey(signed.contentType())) {
                return refused("content-type-unknown", "content of the kind %s".formatted(signed.contentType()));
            }
            String finding = CONTENT_TYPES.getOrDefault(signed.contentType(), "");
            if (!finding.isEmpty()) {
                checks.found(finding, "EF.SOD holds content of the kind %s".formatted(signed.contentType()));
            }
            SecurityObject content = SecurityObject.ofContent(signed.contentType(), Octets.of(signed.content()));
            return new SecurityObjectForm(
                    Verdict.ok("EF.SOD lists " + content.hashes().size() + " data groups"),
                    Optional.of(reading),
                    Optional.of(content));
        } catch (MalformedLdsException malformed) {
            return refused("malformed", String.valueOf(malformed.getMessage()));
        } catch (SignedObjectException broken) {
            return refused(broken.code(), String.valueOf(broken.getMessage()));
        }
    }

    private static SecurityObjectForm refused(String code, String detail) {
        return new SecurityObjectForm(Verdict.failed(code, detail), Optional.empty(), Optional.empty());
    }
}

package org.lintas.emrtd.seals;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.seals.Bytes.Feature;
import org.lintas.emrtd.seals.Bytes.Lengths;
import org.lintas.emrtd.signatures.HashAlgorithm;
import org.lintas.mrz.StateCode;
import org.lintas.mrz.StateDirectory;
import org.lintas.mrz.StateEntry;

/** Reads a seal in the ICAO Datastructure for Barcode (technical report of that name, version 1). */
final class IdbReader {

    /** What a seal begins with, and what it began with in drafts. */
    static final List<String> MARKS = List.of("RDB1", "NDB1");

    /** Flag character when no flag is set. */
    private static final char NO_FLAG = 'A';

    private static final int FLAG_SIGNED = 1;
    private static final int FLAG_COMPRESSED = 2;

    private static final int MESSAGES = 0x61;
    private static final int CERTIFICATE = 0x7E;
    private static final int SIGNATURE = 0x7F;

    /** Bytes of the country; of algorithm, certificate reference and day of signing in a signed seal. */
    private static final int COUNTRY_BYTES = 2;

    private static final int REFERENCE_BYTES = 5;
    private static final int DATE_BYTES = 4;

    private static final Map<Integer, HashAlgorithm> HASHES =
            Map.of(1, HashAlgorithm.SHA_256, 2, HashAlgorithm.SHA_384, 3, HashAlgorithm.SHA_512);

    private final SealDefinitions definitions;
    private final LocalDate today;

    IdbReader(SealDefinitions definitions, LocalDate today) {
        this.definitions = definitions;
        this.today = today;
    }

    /** The head: country, and of a signed seal hash, certificate reference and day of signing. */
    private record Head(
            String country, Optional<HashAlgorithm> hash, String reference, Optional<String> date, int length) {}

    /** What stands behind the head. */
    private record Body(Feature messages, Optional<Feature> certificate, Optional<Feature> signature) {}

    Seal read(String text) throws MalformedSealException {
        int flags = text.length() < 5 ? -1 : text.charAt(4) - NO_FLAG;
        if (flags < 0 || flags > (FLAG_SIGNED | FLAG_COMPRESSED)) {
            throw new MalformedSealException("seal-version-unknown", 4, "not a barcode flag");
        }
        Octets payload = payload(text.substring(5));
        Octets content = (flags & FLAG_COMPRESSED) == 0 ? payload : Inflation.inflate(payload);
        boolean signed = (flags & FLAG_SIGNED) != 0;
        Head head = head(content, signed);
        Body body = body(new Bytes(content, head.length()).features(Lengths.DER), content.length());
        if (signed && body.signature().isEmpty()) {
            throw new MalformedSealException("signature-missing", content.length(), "no signature");
        }
        return seal(text, content, head, body);
    }

    /** In base 32, or, in barcodes that carry bytes, as it is. */
    private static Octets payload(String text) {
        return Base32.decode(text.strip()).orElseGet(() -> Octets.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static Head head(Octets content, boolean signed) throws MalformedSealException {
        Bytes bytes = new Bytes(content, 0);
        String country = C40.decode(bytes.next(COUNTRY_BYTES))
                .orElseThrow(() -> new MalformedSealException("seal-malformed", 0, "not a country"))
                .replace("<", " ")
                .strip();
        if (!signed) {
            return new Head(country, Optional.empty(), "", Optional.empty(), bytes.position());
        }
        Optional<HashAlgorithm> hash = Optional.ofNullable(HASHES.get(bytes.next()));
        String reference = bytes.next(REFERENCE_BYTES).hex().toUpperCase(Locale.ROOT);
        Optional<String> date = SealDates.masked(bytes.next(DATE_BYTES));
        return new Head(country, hash, reference, date, bytes.position());
    }

    private static Body body(List<Feature> parts, int end) throws MalformedSealException {
        Optional<Feature> messages = Optional.empty();
        Optional<Feature> certificate = Optional.empty();
        Optional<Feature> signature = Optional.empty();
        for (Feature part : parts) {
            if (part.tag() == MESSAGES && messages.isEmpty()) {
                messages = Optional.of(part);
            } else if (part.tag() == CERTIFICATE && certificate.isEmpty() && messages.isPresent()) {
                certificate = Optional.of(part);
            } else if (part.tag() == SIGNATURE && signature.isEmpty() && messages.isPresent()) {
                signature = Optional.of(part);
            } else {
                throw new MalformedSealException(
                        "seal-malformed", part.start(), "part %02X does not belong here".formatted(part.tag()));
            }
        }
        Feature found = messages.orElseThrow(() -> new MalformedSealException("seal-malformed", end, "no messages"));
        return new Body(found, certificate, signature);
    }

    private Seal seal(String text, Octets content, Head head, Body body) throws MalformedSealException {
        List<Feature> messages = new Bytes(body.messages().value(), 0).features(Lengths.DER);
        Optional<LocalDate> signedOn = head.date().flatMap(IdbReader::whole);
        List<SealField> fields = new ArrayList<>(new FeatureDecoder(definitions, signedOn.orElse(today))
                .fields(messages, definitions.find("idb", "messages")));
        SignerReference signer = head.reference().isEmpty()
                ? SignerReference.NONE
                : new SignerReference(twoLetters(head.country()), List.of(head.reference()));
        Seal.Head described = new Seal.Head(
                SealKind.IDB,
                documentType(fields, head.country()),
                reference(messages),
                head.country(),
                Optional.empty(),
                signedOn,
                signer);
        Optional<SealSignature> signature = body.signature().map(part -> signature(content, head, body, part));
        List<Finding> findings = text.startsWith(MARKS.getLast())
                ? List.of(new Finding("barcode-mark-old", "the mark of a draft of the standard"))
                : List.of();
        return new Seal(described, fields, signature, body.certificate().map(Feature::value), findings);
    }

    /** Head and messages are signed; some writers sign the certificate behind them too. */
    private static SealSignature signature(Octets content, Head head, Body body, Feature part) {
        Octets signed = content.slice(0, body.messages().end());
        List<Octets> forms = body.certificate().isPresent()
                ? List.of(signed, content.slice(0, body.certificate().get().end()))
                : List.of(signed);
        return new SealSignature(forms, part.value(), head.hash());
    }

    private static Optional<LocalDate> whole(String date) {
        try {
            return date.contains("x") ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The letters that a State's certificates carry; empty text if the State is not known. */
    private static String twoLetters(String country) {
        try {
            return StateDirectory.find(new StateCode(country))
                    .flatMap(StateEntry::twoLetters)
                    .orElse("");
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    private static String reference(List<Feature> messages) {
        return messages.isEmpty() ? "" : "%02x".formatted(messages.getFirst().tag());
    }

    /** A State's own number of the document if there is one, else the first message that is a document of its own. */
    private String documentType(List<SealField> fields, String country) {
        for (SealField field : fields) {
            if (field.name().equals("nationalDocument") && field.value() instanceof SealValue.Numeral number) {
                return definitions
                        .find("national", twoLetters(country))
                        .flatMap(block -> block.feature("%02x".formatted(number.number())))
                        .map(SealDefinitions.Feature::name)
                        .orElse("unknown");
            }
        }
        return fields.stream()
                .filter(field -> field.value() instanceof SealValue.Group)
                .map(SealField::name)
                .findFirst()
                .orElse("unknown");
    }
}

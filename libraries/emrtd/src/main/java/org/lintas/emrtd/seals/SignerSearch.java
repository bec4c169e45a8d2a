package org.lintas.emrtd.seals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.trust.TrustedSigner;

/** Finds the certificates that a seal may mean. */
final class SignerSearch {

    private static final Pattern COMMON_NAME = Pattern.compile("(?i)(?:^|,)CN=([^,+]+)");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    /** Bytes of a certificate reference in ICAO Datastructure for Barcode, which are the end of a SHA-1. */
    private static final int HASH_END_BYTES = 5;

    /** Certificates whose keys are tried at most where the reference means none. */
    static final int TRIED_MAX = 64;

    private final List<Certificate> named = new ArrayList<>();
    private final List<Certificate> others = new ArrayList<>();
    private Optional<Certificate> embedded = Optional.empty();
    private boolean embeddedMalformed;

    SignerSearch(Seal seal, SealSigners signers, Authorities authorities) {
        seal.certificate().ifPresent(encoded -> {
            embedded = parse(encoded);
            embeddedMalformed = embedded.isEmpty();
        });
        SignerReference reference = seal.head().signer();
        Stream<Certificate> given = signers.candidates(reference.country(), reference).stream()
                .limit(SealSigners.CANDIDATES_MAX)
                .map(SignerSearch::parse)
                .flatMap(Optional::stream);
        Stream<Certificate> known = authorities.signers().candidates(reference.country(), reference).stream()
                .map(SignerSearch::parse)
                .flatMap(Optional::stream);
        Stream.concat(given, known)
                .distinct()
                .forEach(certificate -> (means(reference, certificate) ? named : others).add(certificate));
    }

    private static Optional<Certificate> parse(Octets encoded) {
        try {
            return Optional.of(Certificate.of(encoded.toByteArray()));
        } catch (SignedObjectException none) {
            return Optional.empty();
        }
    }

    /** The certificate in the seal. */
    Optional<Certificate> embedded() {
        return embedded;
    }

    /** Whether the seal carries something in the certificate's place that is none. */
    boolean embeddedMalformed() {
        return embeddedMalformed;
    }

    /** Those that the seal's reference means. */
    List<Certificate> named() {
        return List.copyOf(named);
    }

    /** Others of the country. */
    List<Certificate> others(String country) {
        return others.stream()
                .filter(certificate -> !certificate.isAuthority())
                .filter(certificate ->
                        country.isEmpty() || certificate.subject().country().equals(country))
                .limit(TRIED_MAX)
                .toList();
    }

    /** Whether a reference means a certificate: by name and serial number (Doc 9303-13), or by its hash (IDB). */
    static boolean means(SignerReference reference, Certificate certificate) {
        return reference.certificates().stream()
                .anyMatch(text -> isHashEnd(text, Octets.of(certificate.encoded()))
                        || (isSerial(text, certificate.serialNumber()) && isName(reference, certificate)));
    }

    /** The same of a certificate that is not parsed: more may be meant than are. */
    static boolean mayMean(SignerReference reference, TrustedSigner signer) {
        String serial =
                signer.issuerReference().substring(signer.issuerReference().lastIndexOf(' ') + 1);
        return reference.certificates().stream()
                .anyMatch(text -> isHashEnd(text, signer.encoded()) || isSerial(text, new BigInteger(serial, 16)));
    }

    private static boolean isHashEnd(String text, Octets encoded) {
        String hash = encoded.digest("SHA-1").hex().toUpperCase(Locale.ROOT);
        return (text.length() == 2 * HASH_END_BYTES && hash.endsWith(text)) || hash.equals(text);
    }

    /** Serial numbers stand in hexadecimal; some writers put the decimal digits. */
    private static boolean isSerial(String text, BigInteger serial) {
        String plain = LEADING_ZEROS.matcher(text.toUpperCase(Locale.ROOT)).replaceFirst("");
        String hexadecimal = serial.toString(16).toUpperCase(Locale.ROOT);
        String encoded = LEADING_ZEROS
                .matcher(HexFormat.of().withUpperCase().formatHex(serial.toByteArray()))
                .replaceFirst("");
        return plain.equals(hexadecimal) || plain.equals(encoded) || plain.equals(serial.toString());
    }

    private static boolean isName(SignerReference reference, Certificate certificate) {
        String name = commonName(certificate);
        return certificate.subject().country().equals(reference.country())
                && (name.equalsIgnoreCase(reference.signer()) || name.equalsIgnoreCase(reference.identifier()));
    }

    private static String commonName(Certificate certificate) {
        Matcher name = COMMON_NAME.matcher(certificate.subject().text());
        return name.find() ? name.group(1).strip() : "";
    }
}

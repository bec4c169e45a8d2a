package org.lintas.emrtd.seals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.lds.Octets;

/** A seal as it was read; whether it is genuine is for {@link SealVerifier} to say. Made by {@link SealReader}. */
public final class Seal {

    /**
     * What the head of a seal says.
     *
     * @param kind how it is written
     * @param documentType what it seals: {@code visa}, {@code arrivalAttestation}; {@code unknown} if no definition knows it
     * @param documentReference how the seal itself names that: {@code 5d01}, {@code icao.vacc}; empty text if it does not
     * @param issuer State or organisation, three letters without fillers as Doc 9303-3 writes them; empty text if unknown
     * @param issued day of issue of the document, if the seal says it
     * @param signed day on which the seal was signed, if it says it wholly
     * @param signer how it names its signer
     */
    public record Head(
            SealKind kind,
            String documentType,
            String documentReference,
            String issuer,
            Optional<LocalDate> issued,
            Optional<LocalDate> signed,
            SignerReference signer) {}

    private final Head head;
    private final List<SealField> fields;
    private final Optional<SealSignature> signature;
    private final Optional<Octets> certificate;
    private final List<Finding> findings;

    Seal(
            Head head,
            List<SealField> fields,
            Optional<SealSignature> signature,
            Optional<Octets> certificate,
            List<Finding> findings) {
        this.head = head;
        this.fields = List.copyOf(fields);
        this.signature = signature;
        this.certificate = certificate;
        this.findings = List.copyOf(findings);
    }

    /** What its head says. */
    public Head head() {
        return head;
    }

    /** How it is written. */
    public SealKind kind() {
        return head.kind();
    }

    /** What it says, in the order in which it says it. */
    public List<SealField> fields() {
        return fields;
    }

    /** A field's value by its name, at the top. */
    public Optional<SealValue> field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(SealField::value)
                .findFirst();
    }

    /** A field that is text, by its name, at the top. */
    public Optional<String> text(String name) {
        return field(name)
                .filter(SealValue.Text.class::isInstance)
                .map(SealValue.Text.class::cast)
                .map(SealValue.Text::text);
    }

    /** Whether it has a signature at all: ICAO Datastructure for Barcode allows seals without one. */
    public boolean signed() {
        return signature.isPresent();
    }

    /** The signer's certificate as it stands in the seal, DER; whether it is one was not looked at. */
    public Optional<Octets> certificate() {
        return certificate;
    }

    /** What is unusual about its form. */
    public List<Finding> findings() {
        return findings;
    }

    Optional<SealSignature> signature() {
        return signature;
    }

    /** Hides the fields: they are personal data. */
    @Override
    public String toString() {
        return "Seal[%s %s of %s]".formatted(head.kind().label(), head.documentType(), head.issuer());
    }
}

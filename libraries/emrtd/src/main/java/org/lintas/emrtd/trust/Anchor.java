package org.lintas.emrtd.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;

/** A trusted certificate ready for use. Its key is parsed when it is first needed and then kept, as that is slow. Thread-safe. */
final class Anchor {

    private final Certificate certificate;
    private final AnchorLint.Notes notes;
    private final List<Provenance> sources;
    private volatile @Nullable ParsedKey parsed;

    private record ParsedKey(Optional<VerificationKey> key) {}

    Anchor(Certificate certificate, AnchorLint.Notes notes, List<Provenance> sources) {
        this.certificate = certificate;
        this.notes = notes;
        this.sources = List.copyOf(sources);
    }

    /** The same certificate, which came from one more place. */
    Anchor alsoFrom(Provenance source) {
        if (sources.contains(source)) {
            return this;
        }
        List<Provenance> more = new ArrayList<>(sources);
        more.add(source);
        return new Anchor(certificate, notes, more);
    }

    Certificate certificate() {
        return certificate;
    }

    AnchorLint.Notes notes() {
        return notes;
    }

    List<Provenance> sources() {
        return sources;
    }

    boolean link() {
        return notes.link();
    }

    String country() {
        return certificate.subject().country();
    }

    /** Empty if it is not supported. */
    Optional<VerificationKey> key() {
        ParsedKey known = parsed;
        if (known == null) {
            known = parse();
            parsed = known;
        }
        return known.key();
    }

    private ParsedKey parse() {
        try {
            return new ParsedKey(Optional.of(certificate.publicKey()));
        } catch (UnsupportedKeyException unsupported) {
            return new ParsedKey(Optional.empty());
        }
    }

    /** What the world sees of it. */
    TrustedCertificate description() {
        return new TrustedCertificate(
                Octets.of(certificate.encoded()),
                certificate.sha256(),
                country(),
                certificate.subject().text(),
                certificate.issuer().text(),
                certificate.serialNumber().toString(16),
                certificate.subjectKeyIdentifier().orElse(""),
                certificate.notBefore(),
                certificate.notAfter(),
                notes.algorithm(),
                notes.key(),
                notes.curve(),
                notes.link(),
                notes.findings(),
                sources);
    }
}

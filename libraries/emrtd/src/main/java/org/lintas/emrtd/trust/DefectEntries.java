package org.lintas.emrtd.trust;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Asn1;
import org.lintas.emrtd.signatures.HashAlgorithm;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.signatures.SignerReference;

/** Reads the content of defect lists (BSI TR-03129-2 v1.4.1, 7.1) and deviation lists (Doc 9303-12, 8th edition, 10.2). */
final class DefectEntries {

    /** Most signers on one list: the world has about 30,000; a list that names more than a tenth of them is no list of defects. */
    static final int ENTRIES_MAX = 4_096;

    /** Most defects of one signer: there are below 20 kinds. */
    static final int DEFECTS_MAX = 32;

    private DefectEntries() {}

    /**
     * What is known of the documents of one signer.
     *
     * @param signer how the list refers to the signer, if it does
     * @param hash over the signer's certificate, in hexadecimal, if the list has it
     * @param hashAlgorithm of that hash
     * @param defects of its documents
     */
    record Entry(
            Optional<SignerReference> signer,
            Optional<String> hash,
            Optional<HashAlgorithm> hashAlgorithm,
            List<KnownDefect> defects) {}

    static List<Entry> read(MaterialKind kind, byte[] encoded, String name) throws SignedObjectException {
        return Asn1.reading(
                () -> {
                    ASN1Sequence content = ASN1Sequence.getInstance(Asn1.read(encoded));
                    return kind == MaterialKind.DEFECT_LIST ? defects(content, name) : deviations(content, name);
                },
                malformed -> new SignedObjectException("malformed", "not a list of defects", malformed));
    }

    private static List<Entry> defects(ASN1Sequence content, String name) throws IOException, SignedObjectException {
        Optional<HashAlgorithm> hash = HashAlgorithm.of(
                ASN1ObjectIdentifier.getInstance(content.getObjectAt(1)).getId());
        List<Entry> entries = new ArrayList<>();
        for (ASN1Encodable element : bounded(ASN1Set.getInstance(content.getObjectAt(2)), ENTRIES_MAX)) {
            entries.add(defect(ASN1Sequence.getInstance(element), hash, name));
        }
        return entries;
    }

    private static Entry defect(ASN1Sequence entry, Optional<HashAlgorithm> hash, String name)
            throws IOException, SignedObjectException {
        Optional<SignerReference> signer = Optional.empty();
        Optional<String> certificateHash = Optional.empty();
        List<KnownDefect> defects = new ArrayList<>();
        for (ASN1Encodable part : entry) {
            switch (part.toASN1Primitive()) {
                case ASN1Set set -> {
                    for (ASN1Encodable known : bounded(set, DEFECTS_MAX)) {
                        defects.add(known(known, name));
                    }
                }
                case ASN1OctetString octets ->
                    certificateHash = Optional.of(HexFormat.of().formatHex(octets.getOctets()));
                case ASN1Sequence issuer ->
                    signer = Optional.of(SignerReference.of(SignerIdentifier.getInstance(issuer)));
                case ASN1TaggedObject key ->
                    signer = Optional.of(SignerReference.of(SignerIdentifier.getInstance(key)));
                default -> {
                    // A description for people.
                }
            }
        }
        return new Entry(signer, certificateHash, hash, defects);
    }

    /** Version 1 is a plain sequence; version 2 has the same under a tag. */
    private static KnownDefect known(ASN1Encodable element, String name) throws IOException {
        ASN1Sequence sequence = element.toASN1Primitive() instanceof ASN1TaggedObject tagged
                ? ASN1Sequence.getInstance(tagged, false)
                : ASN1Sequence.getInstance(element);
        Optional<ASN1Primitive> parameter = Optional.empty();
        for (ASN1Encodable part : sequence) {
            ASN1Primitive value = part.toASN1Primitive();
            if (value instanceof ASN1TaggedObject tagged) {
                parameter = tagged.getTagNo() == 0 && tagged.isExplicit()
                        ? Optional.of(tagged.getExplicitBaseObject().toASN1Primitive())
                        : parameter;
            } else if (!(value instanceof ASN1ObjectIdentifier)) {
                parameter = Optional.of(value);
            }
        }
        return defect(ASN1ObjectIdentifier.getInstance(sequence.getObjectAt(0)), parameter, name);
    }

    private static KnownDefect defect(ASN1ObjectIdentifier type, Optional<ASN1Primitive> parameter, String name)
            throws IOException {
        return new KnownDefect(
                DefectKind.of(type.getId()),
                parameter.map(DefectEntries::numbers).orElse(List.of()),
                parameter.isPresent() ? Octets.of(parameter.get().getEncoded()) : Octets.of(new byte[0]),
                name);
    }

    private static List<Integer> numbers(ASN1Primitive parameter) {
        return switch (parameter) {
            case ASN1Enumerated status -> List.of(status.intValueExact());
            case ASN1Integer number -> List.of(number.intValueExact());
            case ASN1Set set -> {
                List<Integer> numbers = new ArrayList<>();
                for (ASN1Encodable element : set) {
                    if (numbers.size() < DEFECTS_MAX && element.toASN1Primitive() instanceof ASN1Integer number) {
                        numbers.add(number.intValueExact());
                    }
                }
                yield numbers;
            }
            default -> List.of();
        };
    }

    private static List<Entry> deviations(ASN1Sequence content, String name) throws IOException, SignedObjectException {
        Optional<HashAlgorithm> hash = Optional.empty();
        List<Entry> entries = new ArrayList<>();
        for (ASN1Encodable part : content) {
            if (part.toASN1Primitive() instanceof ASN1Set set) {
                for (ASN1Encodable element : bounded(set, ENTRIES_MAX)) {
                    entries.add(deviation(ASN1Sequence.getInstance(element), hash, name));
                }
            } else if (part.toASN1Primitive() instanceof ASN1Sequence algorithm) {
                hash = HashAlgorithm.of(AlgorithmIdentifier.getInstance(algorithm)
                        .getAlgorithm()
                        .getId());
            }
        }
        return entries;
    }

    private static Entry deviation(ASN1Sequence entry, Optional<HashAlgorithm> hash, String name)
            throws IOException, SignedObjectException {
        Optional<SignerReference> signer = Optional.empty();
        Optional<String> certificateHash = Optional.empty();
        for (ASN1Encodable part : ASN1Sequence.getInstance(entry.getObjectAt(0))) {
            if (part.toASN1Primitive() instanceof ASN1TaggedObject tagged) {
                switch (tagged.getTagNo()) {
                    case 1 ->
                        signer = Optional.of(SignerReference.of(
                                SignerIdentifier.getInstance(ASN1Sequence.getInstance(tagged, false))));
                    case 2 -> signer = Optional.of(new SignerReference(true, hex(tagged)));
                    case 3 -> certificateHash = Optional.of(hex(tagged));
                    default -> {
                        // Type, date of issue or numbers of the documents: the signer is what documents are told by
                        // here.
                    }
                }
            }
        }
        List<KnownDefect> defects = new ArrayList<>();
        for (ASN1Encodable description : bounded(ASN1Set.getInstance(entry.getObjectAt(1)), DEFECTS_MAX)) {
            defects.add(described(ASN1Sequence.getInstance(description), name));
        }
        return new Entry(signer, certificateHash, hash, defects);
    }

    private static KnownDefect described(ASN1Sequence description, String name) throws IOException {
        Optional<ASN1ObjectIdentifier> type = Optional.empty();
        Optional<ASN1Primitive> parameter = Optional.empty();
        for (ASN1Encodable part : description) {
            ASN1Primitive value = part.toASN1Primitive();
            if (value instanceof ASN1ObjectIdentifier identifier) {
                type = Optional.of(identifier);
            } else if (value instanceof ASN1TaggedObject tagged && tagged.getTagNo() == 0 && tagged.isExplicit()) {
                parameter = Optional.of(tagged.getExplicitBaseObject().toASN1Primitive());
            }
        }
        return defect(type.orElseThrow(() -> new IOException("no type of deviation")), parameter, name);
    }

    private static String hex(ASN1TaggedObject tagged) {
        return HexFormat.of()
                .formatHex(ASN1OctetString.getInstance(tagged, false).getOctets());
    }

    private static ASN1Set bounded(ASN1Set set, int max) throws SignedObjectException {
        if (set.size() > max) {
            throw new SignedObjectException("too-many", "more than %d entries".formatted(max));
        }
        return set;
    }
}

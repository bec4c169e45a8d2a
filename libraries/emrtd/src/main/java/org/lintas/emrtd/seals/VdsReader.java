package org.lintas.emrtd.seals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.seals.Bytes.Feature;
import org.lintas.emrtd.seals.Bytes.Lengths;

/**
 * Reads a Visible Digital Seal (Doc 9303-13, 8th edition, 2). Writers differ in the head's certificate reference and in the
 * lengths of features: each known way is tried, and the first that fits to the last byte is taken.
 */
final class VdsReader {

    /** First byte of every seal. */
    static final int MAGIC = 0xDC;

    /** Tag of the signature, behind the message. */
    private static final int SIGNATURE = 0xFF;

    private final SealDefinitions definitions;
    private final LocalDate today;

    VdsReader(SealDefinitions definitions, LocalDate today) {
        this.definitions = definitions;
        this.today = today;
    }

    /** A message with its signature: where the signed part ends, and which way of writing lengths it took. */
    private record Body(List<Feature> features, Feature signature, Lengths lengths) {}

    Seal read(Octets input) throws MalformedSealException {
        List<VdsHead> heads = VdsHead.readings(input);
        Optional<MalformedSealException> first = Optional.empty();
        for (Lengths lengths : Lengths.values()) {
            for (VdsHead head : heads) {
                try {
                    return seal(input, head, body(input, head, lengths));
                } catch (MalformedSealException otherwise) {
                    first = first.or(() -> Optional.of(otherwise));
                }
            }
        }
        throw first.orElseThrow(() -> new MalformedSealException("seal-malformed", 0, "no head"));
    }

    private static Body body(Octets input, VdsHead head, Lengths lengths) throws MalformedSealException {
        Bytes bytes = new Bytes(input, head.length());
        List<Feature> features = new ArrayList<>();
        while (bytes.hasNext()) {
            Feature feature = bytes.feature(lengths);
            if (feature.tag() == SIGNATURE) {
                requireEnd(input, feature.end());
                return new Body(features, feature, lengths);
            }
            if (features.size() == Bytes.FEATURES_MAX) {
                throw new MalformedSealException(
                        "seal-too-long", feature.start(), "more than %d features".formatted(Bytes.FEATURES_MAX));
            }
            features.add(feature);
        }
        throw new MalformedSealException("signature-missing", input.length(), "no signature");
    }

    /** Files often end with a line break, barcodes with zeros. */
    private static void requireEnd(Octets input, int end) throws MalformedSealException {
        for (int i = end; i < input.length(); i++) {
            if (input.at(i) != 0 && input.at(i) != '\n' && input.at(i) != '\r') {
                throw new MalformedSealException("seal-malformed", i, "bytes after the signature");
            }
        }
    }

    private Seal seal(Octets input, VdsHead head, Body body) {
        Optional<SealDefinitions.Block> block = definitions.find("vds", head.documentReference());
        Seal.Head described = new Seal.Head(
                SealKind.VDS,
                block.map(SealDefinitions.Block::name).orElse("unknown"),
                head.documentReference(),
                head.issuer(),
                head.issued(),
                head.signed(),
                head.signer());
        List<Finding> findings = new ArrayList<>();
        if (body.lengths() != Lengths.DER) {
            findings.add(new Finding("length-form-old", "lengths in one byte"));
        }
        Octets signed = input.slice(0, body.signature().start());
        SealSignature signature =
                new SealSignature(List.of(signed), body.signature().value(), Optional.empty());
        List<SealField> fields =
                new FeatureDecoder(definitions, head.signed().orElse(today)).fields(body.features(), block);
        return new Seal(described, fields, Optional.of(signature), Optional.empty(), findings);
    }
}

package org.lintas.emrtd.seals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.seals.JsonValue.Members;
import org.lintas.emrtd.seals.SealDefinitions.Block;
import org.lintas.emrtd.signatures.HashAlgorithm;

/** Reads a Visible Digital Seal for non-constrained environments (ICAO technical report VDS-NC, version 1.1). */
final class VdsNcReader {

    /** Algorithms by their names (RFC 7518, 3.1). */
    private static final Map<String, HashAlgorithm> HASHES =
            Map.of("ES256", HashAlgorithm.SHA_256, "ES384", HashAlgorithm.SHA_384, "ES512", HashAlgorithm.SHA_512);

    private final SealDefinitions definitions;

    VdsNcReader(SealDefinitions definitions) {
        this.definitions = definitions;
    }

    Seal read(String text) throws MalformedSealException {
        if (!(JsonReader.read(text) instanceof Members seal)) {
            throw new MalformedSealException("seal-malformed", 0, "not an object");
        }
        Members data = required(seal.members("data"), "data");
        Members header = required(data.members("hdr"), "hdr");
        Members message = required(data.members("msg"), "msg");
        Members signature = required(seal.members("sig"), "sig");
        String type = required(header.text("t"), "t");
        Optional<Block> block = definitions.find("nc", type);
        List<SealField> fields = new ArrayList<>();
        add(message, "", block, fields);
        Seal.Head head = new Seal.Head(
                SealKind.VDS_NC,
                block.map(Block::name).orElse("unknown"),
                type,
                header.text("is").map(issuer -> issuer.replace("<", "").strip()).orElse(""),
                Optional.empty(),
                Optional.empty(),
                SignerReference.NONE);
        return new Seal(head, fields, Optional.of(signature(data, signature)), certificate(signature), List.of());
    }

    private static <T> T required(Optional<T> value, String name) throws MalformedSealException {
        return value.orElseThrow(() -> new MalformedSealException("seal-malformed", 0, "no " + name));
    }

    private static SealSignature signature(Members data, Members signature) throws MalformedSealException {
        String algorithm = required(signature.text("alg"), "alg");
        HashAlgorithm hash = HASHES.get(algorithm);
        if (hash == null) {
            throw new MalformedSealException("algorithm-not-supported", 0, "not an algorithm of VDS-NC");
        }
        Octets value = required(signature.text("sigvl").flatMap(VdsNcReader::base64), "sigvl");
        Octets signed = Octets.of(CanonicalJson.of(data).getBytes(StandardCharsets.UTF_8));
        return new SealSignature(List.of(signed), value, Optional.of(hash));
    }

    private static Optional<Octets> certificate(Members signature) throws MalformedSealException {
        Optional<String> text = signature.text("cer");
        return text.isEmpty() ? Optional.empty() : Optional.of(required(text.flatMap(VdsNcReader::base64), "cer"));
    }

    /** Of either alphabet, with or without padding and line breaks. */
    static Optional<Octets> base64(String text) {
        String plain =
                text.replaceAll("\\s", "").replace('-', '+').replace('_', '/').replace("=", "");
        try {
            return Optional.of(Octets.of(Base64.getDecoder().decode(plain)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static void add(Members members, String prefix, Optional<Block> block, List<SealField> fields) {
        members.values().forEach((name, value) -> {
            String path = prefix + name;
            String called = block.flatMap(found -> found.feature(path))
                    .map(SealDefinitions.Feature::name)
                    .orElse(name);
            if (called.equals(".") && value instanceof Members part) {
                add(part, path + ".", block, fields);
            } else if (!value.equals(JsonValue.NULL)) {
                fields.add(new SealField(called, value(value, path + ".", block)));
            }
        });
    }

    private static SealValue value(JsonValue value, String prefix, Optional<Block> block) {
        return switch (value) {
            case JsonValue.Text text -> new SealValue.Text(text.text());
            case JsonValue.Truth truth -> new SealValue.Truth(truth.truth());
            case JsonValue.Null none -> new SealValue.Text("");
            case JsonValue.Numeral number -> number(number.number());
            case JsonValue.Items items ->
                new SealValue.Items(items.values().stream()
                        .map(item -> value(item, prefix, block))
                        .toList());
            case Members members -> {
                List<SealField> fields = new ArrayList<>();
                add(members, prefix, block, fields);
                yield new SealValue.Group(fields);
            }
        };
    }

    private static SealValue number(double number) {
        return number == Math.rint(number) && Math.abs(number) < (1L << 53)
                ? new SealValue.Numeral((long) number)
                : new SealValue.Text(CanonicalJson.number(number));
    }
}

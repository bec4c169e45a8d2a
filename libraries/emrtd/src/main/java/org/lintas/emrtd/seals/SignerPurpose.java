package org.lintas.emrtd.seals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;
import org.lintas.emrtd.signatures.Asn1;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignedObjectException;

/** May a certificate sign a seal, by what it says of its purpose. What it does not say does not forbid. */
final class SignerPurpose {

    /** Documents that a signer may sign (Doc 9303-12, 8th edition, 7.1.1.6). */
    private static final ASN1ObjectIdentifier DOCUMENT_TYPES = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    /** Extended key usage of a VDS-NC signer (ICAO technical report VDS-NC, version 1.1, 4.2). */
    private static final String VDS_NC_SIGNER = "2.23.136.1.1.14.2";

    /** Extended key usages that are for something else: master lists, deviation lists, servers, clients, code, time stamps. */
    private static final Set<String> OTHER_PURPOSES = Set.of(
            "2.23.136.1.1.3",
            "2.23.136.1.1.8",
            "2.23.136.1.1.10",
            "1.3.6.1.5.5.7.3.1",
            "1.3.6.1.5.5.7.3.2",
            "1.3.6.1.5.5.7.3.3",
            "1.3.6.1.5.5.7.3.8");

    /** Document types of a VDS-NC signer by the type of the seal (the same report). */
    private static final Map<String, String> VDS_NC_DOCUMENTS = Map.of("icao.test", "NT", "icao.vacc", "NV");

    private SignerPurpose() {}

    static SealCheck check(Seal seal, Certificate signer) {
        Set<String> purposes = signer.purposes();
        List<String> documents = documentTypes(signer);
        if (signer.isAuthority()) {
            return wrong("an authority's certificate");
        }
        if (!maySign(signer)) {
            return wrong("its key usage is not to sign");
        }
        if (!purposes.isEmpty() && OTHER_PURPOSES.containsAll(purposes)) {
            return wrong("its extended key usage is another");
        }
        String document = VDS_NC_DOCUMENTS.getOrDefault(seal.head().documentReference(), "");
        boolean constrained = seal.kind() == SealKind.VDS_NC;
        if (constrained && !purposes.isEmpty() && !purposes.contains(VDS_NC_SIGNER)) {
            return wrong("its extended key usage is another");
        }
        if (constrained && !document.isEmpty() && !documents.isEmpty() && !documents.contains(document)) {
            return wrong("it may not sign documents of type " + document);
        }
        return SealCheck.ok(SealCheckName.SIGNER_PURPOSE, "may sign this");
    }

    private static SealCheck wrong(String detail) {
        return SealCheck.failed(SealCheckName.SIGNER_PURPOSE, "signer-purpose-wrong", detail);
    }

    private static boolean maySign(Certificate certificate) {
        return extension(
                certificate,
                Extension.keyUsage,
                value -> KeyUsage.getInstance(value).hasUsages(KeyUsage.digitalSignature),
                true);
    }

    private static List<String> documentTypes(Certificate certificate) {
        return extension(certificate, DOCUMENT_TYPES, SignerPurpose::texts, List.of());
    }

    private static List<String> texts(ASN1Encodable value) {
        List<String> texts = new ArrayList<>();
        ASN1Encodable types = ASN1Sequence.getInstance(value).getObjectAt(1);
        for (ASN1Encodable type : ASN1Set.getInstance(types)) {
            if (type instanceof ASN1String text) {
                texts.add(text.getString());
            }
        }
        return texts;
    }

    /** What an extension says; absent or malformed it says the given. */
    private static <T> T extension(
            Certificate certificate, ASN1ObjectIdentifier identifier, Function<ASN1Encodable, T> read, T otherwise) {
        try {
            return Asn1.reading(
                    () -> {
                        Extensions extensions = org.bouncycastle.asn1.x509.Certificate.getInstance(
                                        Asn1.read(certificate.encoded()))
                                .getTBSCertificate()
                                .getExtensions();
                        @Nullable
                        ASN1Encodable value =
                                extensions == null ? null : extensions.getExtensionParsedValue(identifier);
                        return value == null ? otherwise : read.apply(value);
                    },
                    malformed -> new SignedObjectException("certificate-malformed", "extension", malformed));
        } catch (SignedObjectException malformed) {
            return otherwise;
        }
    }
}

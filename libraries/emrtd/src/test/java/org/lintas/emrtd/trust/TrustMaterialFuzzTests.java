package org.lintas.emrtd.trust;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.HashAlgorithm;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.emrtd.specimens.TestTlv;

/** Files for the trust store made of anything, and real ones altered: each gives an account of itself, and nothing is thrown. */
class TrustMaterialFuzzTests {

    /** Of the SHA-256 at the end of a snapshot, in bytes. */
    private static final int HASH_LENGTH = 32;

    private static final TestAuthority AUTHORITY = TestAuthority.of(TestSigning.ECDSA_P256, "UT");

    static Stream<byte[]> certificates() {
        TestAuthority explicit = TestAuthority.of(TestSigning.ECDSA_BRAINPOOL, "XA");
        TestAuthority.Profile profile = new TestAuthority.Profile(explicit.keys);
        return Stream.of(
                        AUTHORITY.certificate(),
                        explicit.issue(profile),
                        TestAuthority.of(TestSigning.pss(32), "XB").certificate())
                .map(Octets::toByteArray);
    }

    static Stream<byte[]> files() {
        byte[] certificate = AUTHORITY.certificate().toByteArray();
        String base64 = Base64.getMimeEncoder().encodeToString(certificate);
        Stream<byte[]> others = Stream.of(
                AUTHORITY.currentRevocationList(1, 99).toByteArray(),
                masterList(certificate),
                "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
                        .formatted(base64)
                        .getBytes(StandardCharsets.US_ASCII),
                directory(certificate));
        return Stream.concat(certificates(), others);
    }

    private static byte[] masterList(byte[] certificate) {
        TestSecurityObject list = new TestSecurityObject(AUTHORITY, TestSigning.ECDSA_P256);
        list.contentType = "2.23.136.1.1.2";
        list.signedContentType = list.contentType;
        return list.signedData(TestTlv.of(0x30, TestTlv.of(0x02, new byte[] {0}), TestTlv.of(0x31, certificate)));
    }

    private static byte[] directory(byte[] value) {
        return ("dn: cn=fuzz,o=dsc\nuserCertificate;binary:: "
                        + Base64.getEncoder().encodeToString(value))
                .getBytes(StandardCharsets.US_ASCII);
    }

    static Stream<byte[]> defectLists() {
        byte[] identifier =
                HexFormat.of().parseHex("302030193117301506035504030c0e55746f706961205369676e657231020303020105");
        byte[] defect = HexFormat.of().parseHex("3010060a04007f000703010501010a0100");
        byte[] hash = HexFormat.of().parseHex("300b0609608648016503040201");
        byte[] entry = TestTlv.of(0x30, identifier, TestTlv.of(0x31, defect));
        return Stream.of(TestTlv.of(0x30, TestTlv.of(0x02, new byte[1]), hash, TestTlv.of(0x31, entry)));
    }

    static Stream<byte[]> snapshots() {
        TestSecurityObject document = new TestSecurityObject(AUTHORITY, TestSigning.ECDSA_P256);
        byte[] snapshot = TrustSnapshot.write(TrustStore.builder()
                .add(AUTHORITY.certificate(), "authority")
                .add(AUTHORITY.currentRevocationList(99), "revocations")
                .add(document.certificate, "signer")
                .build());
        return Stream.of(Arrays.copyOf(snapshot, snapshot.length - HASH_LENGTH));
    }

    private static ImportReport imported(byte[] data) {
        ImportReport report = TrustStore.builder().importFile(Octets.of(data), "fuzz", TestAuthority.NOW);
        if (report.accepted() == 0 && report.rejected().isEmpty() && report.kind() != MaterialKind.DIRECTORY) {
            throw new AssertionError("neither accepted nor rejected: " + report);
        }
        return report;
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "10m")
    void takesAnyFile(byte[] data) {
        imported(data);
    }

    @MethodSource("certificates")
    @FuzzTest(maxDuration = "10m")
    void takesAnyDirectory(byte[] data) {
        if (imported(directory(data)).kind() != MaterialKind.DIRECTORY) {
            throw new AssertionError("not taken for a directory");
        }
    }

    @MethodSource("defectLists")
    @FuzzTest(maxDuration = "10m")
    void readsAnyDefectList(byte[] data) {
        for (MaterialKind kind : new MaterialKind[] {MaterialKind.DEFECT_LIST, MaterialKind.DEVIATION_LIST}) {
            try {
                if (DefectEntries.read(kind, data, "fuzz").size() > DefectEntries.ENTRIES_MAX) {
                    throw new AssertionError("beyond the bound");
                }
            } catch (SignedObjectException allowed) {
                if (allowed.code().isEmpty()) {
                    throw new AssertionError("no code", allowed);
                }
            }
        }
    }

    @MethodSource("snapshots")
    @FuzzTest(maxDuration = "10m")
    void readsAnySnapshot(byte[] data) {
        try {
            byte[] hash = HashAlgorithm.SHA_256.hash(data);
            byte[] snapshot = Arrays.copyOf(data, data.length + HASH_LENGTH);
            System.arraycopy(hash, 0, snapshot, data.length, HASH_LENGTH);
            if (!TrustSnapshot.read(snapshot).refused().isEmpty()) {
                throw new AssertionError("a snapshot holds nothing refused");
            }
        } catch (MalformedLdsException allowed) {
            if (allowed.offset() < 0) {
                throw new AssertionError("offset", allowed);
            }
        }
    }
}

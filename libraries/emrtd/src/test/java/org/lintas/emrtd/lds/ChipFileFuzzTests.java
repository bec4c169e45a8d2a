package org.lintas.emrtd.lds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestChips;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.emrtd.specimens.TestTlv;

/** Files of the chip made of anything, and real ones altered: each parser gives a result or its one failure, and nothing else. */
class ChipFileFuzzTests {

    /** A parser of this package. */
    @FunctionalInterface
    private interface Parser {
        Object parse(Octets file) throws MalformedLdsException;
    }

    static Stream<byte[]> dataGroups1() {
        return Stream.of(TestChips.dataGroup1());
    }

    static Stream<byte[]> dataGroups2() {
        return FaceImagesTests.specimens().map(Octets::toByteArray);
    }

    static Stream<byte[]> dataGroups3() {
        return FingerImagesTests.specimens().map(Octets::toByteArray);
    }

    static Stream<byte[]> capturedFingers() {
        return CapturedRecordsTests.fingers().map(Octets::toByteArray);
    }

    static Stream<byte[]> capturedFaces() {
        return CapturedRecordsTests.faces().map(Octets::toByteArray);
    }

    static Stream<byte[]> commonData() {
        return Stream.of(TestChips.commonData(1, 2, 14, 15));
    }

    static Stream<byte[]> securityObjects() {
        TestSecurityObject indefinite = object(TestSigning.RSA);
        indefinite.indefinite = true;
        return Stream.of(object(TestSigning.ECDSA_P256), object(TestSigning.pss(32)), indefinite)
                .map(object -> object.file().toByteArray());
    }

    private static TestSecurityObject object(TestSigning signing) {
        return new TestSecurityObject(TestAuthority.of(signing, "UT"), signing)
                .with(1, Octets.of(TestChips.dataGroup1()));
    }

    static Stream<byte[]> securityInfos() {
        return Stream.of(
                TestChips.set(TestChips.paceInfo()),
                TestChips.set(
                        TestChips.chipAuthenticationInfo(),
                        TestChips.chipAuthenticationKey(TestChips.curveKeys("secp256r1"))));
    }

    static Stream<byte[]> cardVerifiableCertificates() {
        byte[] key = TestTlv.of(
                0x7F49,
                TestTlv.of(0x06, HexFormat.of().parseHex("04007f00070202020203")),
                TestTlv.of(0x86, new byte[65]));
        byte[] rights = TestTlv.of(
                0x7F4C, TestTlv.of(0x06, HexFormat.of().parseHex("04007f000703010201")), TestTlv.of(0x53, new byte[] {3
                }));
        byte[] body = TestTlv.of(
                0x7F4E,
                TestTlv.of(0x5F29, new byte[] {0}),
                TestTlv.of(0x42, ascii("UTCVCA00001")),
                key,
                TestTlv.of(0x5F20, ascii("UTDV00001")),
                rights,
                TestTlv.of(0x5F25, new byte[] {2, 6, 0, 1, 0, 1}),
                TestTlv.of(0x5F24, new byte[] {2, 7, 0, 1, 0, 1}));
        return Stream.of(TestTlv.of(0x7F21, body, TestTlv.of(0x5F37, new byte[64])));
    }

    static Stream<byte[]> authorityReferences() {
        return Stream.of(Arrays.copyOf(TestTlv.of(0x42, ascii("UTCVCA00001")), 36));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static Stream<byte[]> everyFile() {
        return Stream.of(
                        dataGroups1(),
                        dataGroups2(),
                        dataGroups3(),
                        commonData(),
                        securityObjects(),
                        securityInfos(),
                        cardVerifiableCertificates())
                .flatMap(files -> files);
    }

    private static void parse(byte[] data, Parser parser) {
        try {
            if (parser.parse(Octets.of(data)) == null) {
                throw new AssertionError("no result");
            }
        } catch (MalformedLdsException allowed) {
            if (allowed.offset() < 0 || allowed.offset() > data.length) {
                throw new AssertionError("offset %d of %d".formatted(allowed.offset(), data.length), allowed);
            }
        }
    }

    @MethodSource("everyFile")
    @FuzzTest(maxDuration = "10m")
    void walksAnyDataObjects(byte[] data) {
        parse(data, file -> {
            walk(new TlvReader(file));
            return file;
        });
    }

    private static void walk(TlvReader reader) throws MalformedLdsException {
        while (reader.hasNext()) {
            Tlv tlv = reader.next();
            if (tlv.constructed()) {
                walk(reader.inside(tlv));
            }
        }
    }

    @MethodSource("dataGroups1")
    @FuzzTest(maxDuration = "10m")
    void readsAnyDataGroup1(byte[] data) {
        parse(data, MrzData::parse);
    }

    @MethodSource("dataGroups2")
    @FuzzTest(maxDuration = "10m")
    void readsAnyDataGroup2(byte[] data) {
        parse(data, FaceImages::parse);
    }

    @MethodSource("dataGroups3")
    @FuzzTest(maxDuration = "10m")
    void readsAnyDataGroup3(byte[] data) {
        parse(data, FingerImages::parse);
    }

    @MethodSource("capturedFingers")
    @FuzzTest(maxDuration = "10m")
    void readsAnyCapturedFingers(byte[] data) {
        parse(data, CapturedRecords::fingers);
    }

    @MethodSource("capturedFaces")
    @FuzzTest(maxDuration = "10m")
    void readsAnyCapturedFaces(byte[] data) {
        parse(data, CapturedRecords::faces);
    }

    @MethodSource("commonData")
    @FuzzTest(maxDuration = "10m")
    void readsAnyCommonData(byte[] data) {
        parse(data, CommonData::parse);
    }

    @MethodSource("securityObjects")
    @FuzzTest(maxDuration = "10m")
    void readsAnySecurityObject(byte[] data) {
        parse(data, SecurityObject::parse);
    }

    @MethodSource("securityInfos")
    @FuzzTest(maxDuration = "10m")
    void readsAnySecurityInfos(byte[] data) {
        parse(data, SecurityInfos::parse);
    }

    @MethodSource("cardVerifiableCertificates")
    @FuzzTest(maxDuration = "10m")
    void readsAnyCardVerifiableCertificate(byte[] data) {
        parse(data, CardVerifiableCertificate::parse);
    }

    @MethodSource("authorityReferences")
    @FuzzTest(maxDuration = "10m")
    void readsAnyAuthorityReferences(byte[] data) {
        parse(data, AuthorityReferences::parse);
    }
}

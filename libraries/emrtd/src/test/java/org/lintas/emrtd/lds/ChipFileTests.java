package org.lintas.emrtd.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.specimens.TestChip;
import org.lintas.emrtd.specimens.TestChips;
import org.lintas.emrtd.specimens.TestTlv;

class ChipFileTests {

    private static void assertMalformed(ThrowingCallable parsing) {
        assertThatExceptionOfType(MalformedLdsException.class).isThrownBy(parsing);
    }

    private static Octets dataGroup1(String text) {
        return Octets.of(TestTlv.of(0x61, TestTlv.of(0x5F1F, text.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void readsTheZoneOfAPassport() throws MalformedLdsException {
        MrzData mrz = MrzData.parse(Octets.of(TestChips.dataGroup1()));
        assertThat(mrz.lines()).hasSize(2).allMatch(line -> line.length() == 44);
        assertThat(mrz.issuingState()).isEqualTo("UTO");
        assertThat(mrz.nationality()).isEqualTo("UTO");
        assertThat(mrz).hasToString("MrzData[88 characters]");
    }

    @Test
    void readsTheZonesOfCards() throws MalformedLdsException {
        String td1 = "I<D<<D231458907<<<<<<<<<<<<<<<7408122F1204159GBR<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
        MrzData card = MrzData.parse(dataGroup1(td1));
        assertThat(card.lines()).hasSize(3);
        assertThat(card.issuingState()).isEqualTo("D");
        assertThat(card.nationality()).isEqualTo("GBR");
        String td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907D<<7408122F1204159<<<<<<<6";
        MrzData small = MrzData.parse(dataGroup1(td2));
        assertThat(small.lines()).hasSize(2);
        assertThat(small.nationality()).isEqualTo("D");
    }

    @Test
    void refusesTextThatIsNoZone() {
        assertMalformed(() -> MrzData.parse(dataGroup1("<".repeat(87))));
        assertMalformed(() -> MrzData.parse(dataGroup1("<".repeat(89))));
        assertMalformed(() -> MrzData.parse(dataGroup1("<".repeat(87) + "a")));
        assertThatIllegalArgumentException().isThrownBy(() -> new MrzData("<"));
    }

    @Test
    void readsCommonData() throws MalformedLdsException {
        CommonData common = CommonData.parse(Octets.of(TestChips.commonData(1, 2, 14)));
        assertThat(common.ldsVersion()).isEqualTo("0107");
        assertThat(common.unicodeVersion()).isEqualTo("040000");
        assertThat(common.dataGroups()).containsExactlyInAnyOrder(1, 2, 14);
        assertThat(common.unknownTags()).isEmpty();
    }

    @Test
    void keepsTagsThatNoDataGroupHas() throws MalformedLdsException {
        Octets file = Octets.of(TestTlv.of(0x60, TestTlv.of(0x5C, new byte[] {0x61, 0x71, (byte) 0xA1})));
        CommonData common = CommonData.parse(file);
        assertThat(common.dataGroups()).containsExactly(1);
        assertThat(common.unknownTags()).containsExactly(0x71, 0xA1);
    }

    @Test
    void boundsTheTagListOfCommonData() throws MalformedLdsException {
        byte[] longest = TestTlv.of(0x60, TestTlv.of(0x5C, new byte[CommonData.TAG_LIST_BYTES_MAX]));
        assertThat(CommonData.parse(Octets.of(longest)).unknownTags()).hasSize(CommonData.TAG_LIST_BYTES_MAX);
        byte[] longer = TestTlv.of(0x60, TestTlv.of(0x5C, new byte[CommonData.TAG_LIST_BYTES_MAX + 1]));
        assertMalformed(() -> CommonData.parse(Octets.of(longer)));
        assertMalformed(() -> CommonData.parse(Octets.of(TestTlv.of(0x60, TestTlv.of(0x5F36, new byte[7])))));
    }

    @Test
    void readsSecurityInfos() throws MalformedLdsException {
        DERSequence withKeyId = TestChips.sequence(
                new ASN1ObjectIdentifier(TestChip.CA_AES_128), new ASN1Integer(1), new ASN1Integer(7));
        DERSequence active = TestChips.sequence(
                new ASN1ObjectIdentifier("2.23.136.1.1.5"),
                new ASN1Integer(1),
                new ASN1ObjectIdentifier("0.4.0.127.0.7.1.1.4.1.3"));
        DERSequence other = TestChips.sequence(new ASN1ObjectIdentifier("2.999.1"), new ASN1Integer(1));
        SecurityInfos infos =
                SecurityInfos.parse(Octets.of(TestChips.set(TestChips.paceInfo(), withKeyId, active, other)));
        assertThat(infos.pace())
                .containsExactly(
                        new SecurityInfos.PaceInfo(TestChip.PACE_AES_128, 2, Optional.of(BigInteger.valueOf(13))));
        assertThat(infos.chipAuthentication())
                .containsExactly(new SecurityInfos.ChipAuthenticationInfo(
                        TestChip.CA_AES_128, 1, Optional.of(BigInteger.valueOf(7))));
        assertThat(infos.activeAuthentication()).contains("0.4.0.127.0.7.1.1.4.1.3");
        assertThat(infos.others()).containsExactly("2.999.1");
    }

    @Test
    void boundsTheNumberOfSecurityInfos() throws MalformedLdsException {
        byte[] one = TestTlv.of(0x30, TestTlv.of(0x06, new byte[] {0x2A}), TestTlv.of(0x02, new byte[] {1}));
        byte[][] longest = new byte[SecurityInfos.ENTRIES_MAX][];
        Arrays.fill(longest, one);
        assertThat(SecurityInfos.parse(Octets.of(TestTlv.of(0x31, longest))).others())
                .hasSize(SecurityInfos.ENTRIES_MAX);
        byte[][] longer = new byte[SecurityInfos.ENTRIES_MAX + 1][];
        Arrays.fill(longer, one);
        assertMalformed(() -> SecurityInfos.parse(Octets.of(TestTlv.of(0x31, longer))));
    }

    @Test
    void boundsObjectIdentifiers() throws MalformedLdsException {
        byte[] longest = new byte[ObjectIdentifiers.BYTES_MAX];
        assertThat(ObjectIdentifiers.next(new TlvReader(Octets.of(TestTlv.of(0x06, longest)))))
                .startsWith("0.0.0");
        byte[] longer = new byte[ObjectIdentifiers.BYTES_MAX + 1];
        assertMalformed(() -> ObjectIdentifiers.next(new TlvReader(Octets.of(TestTlv.of(0x06, longer)))));
        assertMalformed(() -> ObjectIdentifiers.next(new TlvReader(Octets.of(TestTlv.of(0x06, new byte[0])))));
        assertMalformed(() ->
                ObjectIdentifiers.next(new TlvReader(Octets.of(TestTlv.of(0x06, new byte[] {0x2A, (byte) 0x86})))));
    }

    @Test
    void readsTheKeyForActiveAuthenticationWithinItsBound() throws MalformedLdsException {
        byte[] longest = TestTlv.of(0x30, new byte[ActiveAuthenticationKey.KEY_BYTES_MAX - 4]);
        assertThat(ActiveAuthenticationKey.parse(Octets.of(TestTlv.of(0x6F, longest)))
                        .subjectPublicKeyInfo())
                .isEqualTo(Octets.of(longest));
        byte[] longer = TestTlv.of(0x30, new byte[ActiveAuthenticationKey.KEY_BYTES_MAX - 3]);
        assertMalformed(() -> ActiveAuthenticationKey.parse(Octets.of(TestTlv.of(0x6F, longer))));
    }

    @Test
    void boundsTheHashesOfTheSecurityObject() throws MalformedLdsException {
        assertThat(SecurityObject.ofContent("1.2", hashes(SecurityObject.HASHES_MAX))
                        .hashes())
                .hasSize(SecurityObject.HASHES_MAX);
        assertMalformed(() -> SecurityObject.ofContent("1.2", hashes(SecurityObject.HASHES_MAX + 1)));
    }

    @Test
    void refusesTwoHashesOfOneDataGroup() {
        byte[] hash = TestTlv.of(0x30, TestTlv.of(0x02, new byte[] {1}), TestTlv.of(0x04, new byte[32]));
        assertMalformed(() -> SecurityObject.ofContent("1.2", content(hash, hash)));
    }

    private static Octets hashes(int count) {
        byte[][] list = new byte[count][];
        for (int i = 0; i < count; i++) {
            list[i] = TestTlv.of(0x30, TestTlv.of(0x02, new byte[] {(byte) (i + 1)}), TestTlv.of(0x04, new byte[32]));
        }
        return content(list);
    }

    private static Octets content(byte[]... hashes) {
        byte[] algorithm = TestTlv.of(0x30, TestTlv.of(0x06, new byte[] {0x2A}));
        byte[] version = TestTlv.of(0x02, new byte[] {0});
        return Octets.of(TestTlv.of(0x30, version, algorithm, TestTlv.of(0x30, hashes)));
    }

    @Test
    void numbersAndTagsOfDataGroupsBelongTogether() {
        for (int number = 1; number <= DataGroups.NUMBER_MAX; number++) {
            assertThat(DataGroups.numberOf(DataGroups.tagOf(number))).hasValue(number);
        }
        assertThat(DataGroups.numberOf(0x71)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> DataGroups.tagOf(0));
        assertThatIllegalArgumentException().isThrownBy(() -> DataGroups.tagOf(17));
    }
}

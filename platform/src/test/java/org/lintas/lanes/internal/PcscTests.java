package org.lintas.lanes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided about a reader of PC/SC without having one; the rest is in the system tests. */
class PcscTests {

    @ParameterizedTest
    @CsvSource({
        "Virtual PCD 00 00,Virtual PCD 00 00,true",
        "virtual pcd*,Virtual PCD 00 00,true",
        "*00 01,Virtual PCD 00 00,false",
        "*acs*picc*,ACS ACR1252 1S CL Reader PICC 0,true",
        "ACS,ACS ACR1252 1S CL Reader PICC 0,false",
        "A.S*,ACS ACR1252,false",
        "*,anything,true"
    })
    void aReaderIsFoundByThePatternOfItsName(String pattern, String name, boolean found) {
        assertThat(PcscTerminals.matches(pattern, name)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        // Compact-TLV with card capabilities of three bytes, the third with and without extended fields.
        "8073C02140,true",
        "8073C02100,false",
        // Behind the issuer's data, and with a status of three bytes at the end.
        "80510073C02140,true",
        "0073C02140079000,true",
        // Capabilities that are cut off, or that are part of the status.
        "8073C021,false",
        "0073C021400790,false",
        "8071C0,false",
        "80,false",
        "1073C02140,false",
        "'',false"
    })
    void aChipSaysInItsHistoricalBytesThatItCarriesExtendedLength(String historical, boolean extended) {
        assertThat(PcscAbilities.chipExtended(HexFormat.of().parseHex(historical)))
                .isEqualTo(extended);
    }

    @Test
    void aPropertyIsFoundInAListOfTagLengthValue() {
        byte[] features = HexFormat.of().parseHex("060442330006" + "120442330012");
        assertThat(PcscAbilities.property(features, 0x12, false)).hasValue(0x42330012);
        byte[] properties = HexFormat.of().parseHex("0B02AAAA" + "0A0400000100");
        assertThat(PcscAbilities.property(properties, 0x0A, true)).hasValue(65_536);
        assertThat(PcscAbilities.property(properties, 0x0B, true)).isEmpty();
        assertThat(PcscAbilities.property(HexFormat.of().parseHex("0A04000001"), 0x0A, true))
                .isEmpty();
        assertThat(PcscAbilities.property(new byte[0], 0x0A, true)).isEmpty();
    }
}

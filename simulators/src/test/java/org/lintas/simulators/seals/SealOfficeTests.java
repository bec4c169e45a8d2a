package org.lintas.simulators.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.seals.MalformedSealException;
import org.lintas.emrtd.seals.Seal;
import org.lintas.emrtd.seals.SealDefinitions;
import org.lintas.emrtd.seals.SealReader;
import org.lintas.emrtd.seals.SealSigners;
import org.lintas.emrtd.seals.SealVerdict;
import org.lintas.emrtd.seals.SealVerifier;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustStoreBuilder;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.SealSigner;
import org.lintas.simulators.states.SimulatedState;

class SealOfficeTests {

    private static final long SEED = 42;
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final VisaSticker STICKER = new VisaSticker(
            List.of("VCQMRERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"),
            "UFO001979",
            1,
            30);

    private static SealVerdict verify(SimulatedState state, byte[] seal) throws MalformedSealException {
        IssuingAuthority authority = IssuingAuthority.of(state, SEED);
        TrustStoreBuilder trust = TrustStore.builder();
        authority.countrySigners(LocalDate.of(2026, 11, 22)).forEach(one -> trust.add(Octets.of(one), "authority"));
        trust.add(Octets.of(authority.revocationList(NOW)), "list");
        SealSigners signers =
                SealSigners.of(List.of(Octets.of(authority.sealSigner(ISSUED).certificate())));
        IssuingStates states = IssuingStates.standard().with(state.code().letters(), state.certificateCountry());
        Seal read = new SealReader(SealDefinitions.standard()).read(Octets.of(seal), ISSUED);
        assertThat(read.toString()).doesNotContain("ERIKSSON");
        return new SealVerifier(states).verify(read, trust.build(), signers, NOW);
    }

    private static SealOffice office(SimulatedState state) {
        SealSigner signer = IssuingAuthority.of(state, SEED).sealSigner(ISSUED);
        return new SealOffice(signer);
    }

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void everyStatesSealsAreGenuine(SimulatedState state) throws MalformedSealException {
        SealOffice office = office(state);
        String zone = "I<QMRSTEVENSON<<PETER<JOHN<<<<<<<<<<D231458907QMR3407127M9507122<<<<<<<2";
        List<byte[]> seals = List.of(
                office.visa(STICKER, ISSUED),
                office.emergencyTravelDocument(zone, ISSUED),
                text(office.visaBarcode(STICKER, ISSUED, true)),
                text(office.visaBarcode(STICKER, ISSUED, false)),
                text(office.nonConstrained(
                        "{\"hdr\":{\"is\":\"%s\",\"t\":\"icao.test\",\"v\":1},\"msg\":{\"utci\":\"X\"}}"
                                .formatted(state.code()))));
        for (byte[] seal : seals.subList(0, 4)) {
            SealVerdict verdict = verify(state, seal);
            assertThat(verdict.result()).as("%s", verdict).isEqualTo(CheckResult.SUCCESSFUL);
            assertThat(verdict.findings()).isEmpty();
        }
        assertThat(verify(state, seals.getLast()).decisive().code()).isEqualTo("signer-purpose-wrong");
    }

    @Test
    void theSameSealComesOutTwice() {
        assertThat(office(SimulatedState.MERANDA).visa(STICKER, ISSUED))
                .isEqualTo(office(SimulatedState.MERANDA).visa(STICKER, ISSUED));
    }

    @Test
    void aForgedStickerFails() throws MalformedSealException {
        byte[] forged = office(SimulatedState.MERANDA).forgedVisa(STICKER, STICKER.withEntries(9), ISSUED);
        SealVerdict verdict = verify(SimulatedState.MERANDA, forged);
        assertThat(verdict.result()).isEqualTo(CheckResult.FAILED);
        assertThat(verdict.decisive().code()).isEqualTo("signature-wrong");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

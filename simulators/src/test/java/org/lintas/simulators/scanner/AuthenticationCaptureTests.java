package org.lintas.simulators.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.lds.CapturedRecords;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Captures whose pictures only the domain can read. */
class AuthenticationCaptureTests {

    private static final DeviceProvider PROVIDER =
            DeviceProvider.founded("Scanner Works", ScannerSimulatorTests.NOW.minusSeconds(86_400));

    private static final DeviceKey DOMAIN = PROVIDER.device("Domain");

    @Test
    void onlyTheDomainReadsThePictureAndItsHashIsOfThePictureInClear()
            throws IOException, InterruptedException, GeneralSecurityException, MalformedLdsException {
        try (ScannerSimulator scanner = open(Optional.of(DOMAIN));
                ScannerCaller caller = new ScannerCaller(scanner)) {
            JsonNode block = caller.ask("CAPTURE", "/capture", thumb().toString())
                    .path("biometrics")
                    .path(0);
            JsonNode data = ScannerCaller.payload(block.path("data").asString());
            Octets record = decrypted(block, data);
            assertThat(CapturedRecords.fingers(record))
                    .singleElement()
                    .satisfies(finger -> assertThat(finger.position()).isEqualTo(1));
            assertThat(block.path("hash").asString())
                    .isEqualToIgnoringCase(ScannerSimulatorTests.chained(ScannerCaller.BEGINNING, record));
            assertThat(block.path("thumbprint").asString())
                    .isEqualTo(HexFormat.of()
                            .withUpperCase()
                            .formatHex(Octets.of(DOMAIN.chain().getFirst().getEncoded())
                                    .digest("SHA-256")
                                    .toByteArray()));
        }
    }

    @Test
    void withoutAKeyOfTheDomainNothingIsCaptured() throws IOException, InterruptedException {
        try (ScannerSimulator scanner = open(Optional.empty());
                ScannerCaller caller = new ScannerCaller(scanner)) {
            assertThat(caller.send("CAPTURE", "/capture", thumb().toString()).body())
                    .contains("\"108\"");
            assertThat(caller.send("RCAPTURE", "/capture", thumb().toString()).statusCode())
                    .isEqualTo(405);
            assertThat(caller.send("STREAM", "/stream", "{}").statusCode()).isEqualTo(404);
        }
    }

    private static ScannerSimulator open(Optional<DeviceKey> domain) throws IOException {
        ScannerSetup setup = new ScannerSetup(
                Purpose.AUTHENTICATION,
                "Developer",
                domain.map(key -> key.chain().getFirst()),
                Clock.fixed(ScannerSimulatorTests.NOW, ZoneOffset.UTC));
        return ScannerSimulator.open(setup, PROVIDER, Visitors.whole());
    }

    private static ObjectNode thumb() {
        ObjectNode request = ScannerCaller.capture("Auth", "Finger", "1").put("domainUri", "https://domain.example");
        ((ObjectNode) request.path("bio").path(0)).putArray("bioSubType").add("Right Thumb");
        return request;
    }

    private static Octets decrypted(JsonNode block, JsonNode data) throws GeneralSecurityException {
        Cipher asymmetric = Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
        asymmetric.init(
                Cipher.DECRYPT_MODE,
                DOMAIN.secret(),
                new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        byte[] session = asymmetric.doFinal(
                ScannerCaller.decoded(block.path("sessionKey").asString()));
        byte[] mixed = DomainCipher.mixed(
                data.path("timestamp").asString(), data.path("transactionId").asString());
        Cipher symmetric = Cipher.getInstance("AES/GCM/NoPadding");
        symmetric.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(session, "AES"),
                new GCMParameterSpec(128, DomainCipher.last(mixed, 12)));
        symmetric.updateAAD(DomainCipher.last(mixed, 16));
        return Octets.of(
                symmetric.doFinal(ScannerCaller.decoded(data.path("bioValue").asString())));
    }
}

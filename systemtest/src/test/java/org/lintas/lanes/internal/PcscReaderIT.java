package org.lintas.lanes.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.smartcardio.CardException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.ChipLostException;
import org.lintas.emrtd.ChipProtocol;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ElementaryFile;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.emrtd.ReadingStep;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.CloneDetection;
import org.lintas.emrtd.trust.DocumentData;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.PassiveAuthentication;
import org.lintas.emrtd.trust.PassiveAuthenticationPolicy;
import org.lintas.emrtd.trust.PassiveAuthenticationResult;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustStoreBuilder;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TravelDirection;
import org.lintas.lanes.DocumentReader;
import org.lintas.lanes.Lane;
import org.lintas.lanes.LaneKind;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.VirtualChip;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.reader.PcscField;
import org.lintas.simulators.reader.PresentedDocument;
import org.lintas.simulators.reader.VirtualReader;
import org.lintas.simulators.states.SimulatedState;

/** Passports on a reader of PC/SC: the simulated chip, vpcd, pcscd, the JDK and the driver of a lane. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PcscReaderIT {

    private static final SimulatedState STATE = SimulatedState.MERANDA;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final long SEED = 61;
    private static final Authorities WORLD = Authorities.of(SEED);
    private static final Lane LANE =
            new Lane(new LaneId("PCSC-1"), LaneKind.BOOTH, TravelDirection.ENTRY, "booth", "pcsc:virtual*00 00", true);

    @TempDir
    private static Path folder;

    private static @Nullable VirtualReader optics;
    private static @Nullable PcscField field;
    private static @Nullable PcscDaemon daemon;

    @BeforeAll
    static void start() throws IOException {
        optics = VirtualReader.open(0);
        int port = freePort();
        daemon = PcscDaemon.start(folder, port);
        field = new PcscField(port);
    }

    @AfterAll
    static void stop() throws IOException {
        if (field != null) {
            field.close();
        }
        if (daemon != null) {
            daemon.close();
        }
        if (optics != null) {
            optics.close();
        }
    }

    @Test
    @Order(1)
    void aWholePassportIsReadAndVerified() throws IOException {
        Passport passport = passport(1);
        present(passport);

        try (DocumentReader reader = open()) {
            assertThat(reader.machineReadableZone()).isEqualTo(String.join("\n", passport.mrz()));
            assertWhole(passport, read(passport, reader.chip(), ReadingListener.none()));
        }
    }

    @Test
    @Order(2)
    void aPassportTornAwayEndsCleanlyAndTheNextIsRead() throws IOException {
        Passport first = passport(2);
        present(first);
        try (DocumentReader reader = open()) {
            ChipReading torn = read(first, reader.chip(), PcscReaderIT::tearAwayAfterSecurityObject);

            assertThat(torn.result()).isEqualTo(CheckResult.ABORTED);
            assertThat(torn.files().securityObject()).isPresent();
            assertThat(torn.dataGroup(2)).isEmpty();
        }

        Passport next = passport(3);
        present(next);
        try (DocumentReader reader = open()) {
            assertWhole(next, read(next, reader.chip(), ReadingListener.none()));
        }
    }

    @Test
    @Order(3)
    void aPassportThatComesBackIsReadOnTheSameChannel() throws IOException {
        Passport passport = passport(4);
        present(passport);
        try (DocumentReader reader = open()) {
            ApduChannel chip = reader.chip();
            assertThat(read(passport, chip, PcscReaderIT::tearAwayAfterSecurityObject)
                            .result())
                    .isEqualTo(CheckResult.ABORTED);
            present(passport);
            assertWhole(passport, read(passport, chip, ReadingListener.none()));
        }
    }

    @Test
    @Order(4)
    void anEmptyReaderLosesItsChipWithinItsTime() throws IOException {
        field().remove();
        try (DocumentReader reader = open()) {
            assertThatExceptionOfType(ChipLostException.class)
                    .isThrownBy(() -> reader.chip().transceive(new byte[] {0, (byte) 0x84, 0, 0, 8}));
            assertThat(reader.chip().extendedLength()).isFalse();
        }
        assertThatIOException()
                .isThrownBy(() -> PcscTerminals.find("Nobody's reader*"))
                .withMessageContaining("Virtual PCD 00 00");
    }

    /** The last one: the JDK keeps its connection to a service that is gone. */
    @Test
    @Order(5)
    void aReaderThatIsUnpluggedInTheMiddleEndsTheReading() throws IOException {
        Passport passport = passport(5);
        present(passport);
        try (DocumentReader reader = open()) {
            ChipReading reading = read(passport, reader.chip(), step -> {
                if (step instanceof ReadingStep.FileRead file && file.file().equals(ElementaryFile.SECURITY_OBJECT)) {
                    endDaemon();
                }
            });
            assertThat(reading.result()).isEqualTo(CheckResult.ABORTED);
        }
    }

    private static void tearAwayAfterSecurityObject(ReadingStep step) {
        if (step instanceof ReadingStep.FileRead file && file.file().equals(ElementaryFile.SECURITY_OBJECT)) {
            field().remove();
        }
    }

    private static void endDaemon() {
        try {
            requireNonNull(daemon).close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static DocumentReader open() throws IOException {
        return new DocumentReaders().open(LANE, requireNonNull(optics).port());
    }

    private static Passport passport(int person) {
        byte[] portrait = new byte[12_000];
        portrait[0] = (byte) 0xFF;
        portrait[1] = (byte) 0xD8;
        portrait[2] = (byte) 0xFF;
        return WORLD.office(STATE)
                .issue(
                        Population.of(STATE, SEED, TODAY).person(person, 25, 60),
                        portrait,
                        IssueOptions.usual(TODAY.minusYears(1)));
    }

    /** The zone to the optics, the chip to the reader of PC/SC. */
    private static void present(Passport passport) throws IOException {
        requireNonNull(optics).present(new PresentedDocument(passport.mrz(), Optional.empty()));
        VirtualChip chip = new VirtualChip(passport.chip(), SEED);
        field().remove();
        awaitPresence(false);
        field().present(new PresentedDocument(List.of(), Optional.of(chip)));
        awaitPresence(true);
    }

    /** A hand takes longer than the service, which looks a few times a second. */
    private static void awaitPresence(boolean present) throws IOException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try {
            while (PcscTerminals.find(PcscDaemon.READER).isCardPresent() != present) {
                if (System.nanoTime() > end) {
                    throw new IOException("The service does not see the document come or go.");
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        } catch (CardException e) {
            throw new IOException(e);
        }
    }

    private static PcscField field() {
        return requireNonNull(field);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ChipReading read(Passport passport, ApduChannel chip, ReadingListener listener) {
        String line = passport.mrz().get(1);
        AccessKey key =
                new AccessKey.MrzInformation(line.substring(0, 9), line.substring(13, 19), line.substring(21, 27));
        return new ChipReader().read(chip, key, ReadingPlan.standard(), listener);
    }

    private static void assertWhole(Passport passport, ChipReading reading) {
        assertThat(reading.result()).as(reading.findings().toString()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(reading.outcome(ChipProtocol.PACE).orElseThrow().result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(reading.dataGroup(2)).isPresent();
        DocumentData data = DocumentData.of(
                        reading.files(), Optional.of(passport.issuer().code().toString()))
                .orElseThrow();
        IssuingStates states = IssuingStates.standard().with(STATE.code().toString(), STATE.certificateCountry());
        PassiveAuthenticationResult result = new PassiveAuthentication(
                        PassiveAuthenticationPolicy.standard().withStates(states))
                .verify(data, trust(), NOW);
        assertThat(result.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(CloneDetection.judge(reading, result).result()).isEqualTo(CheckResult.SUCCESSFUL);
    }

    private static TrustStore trust() {
        TrustStoreBuilder builder = TrustStore.builder();
        IssuingAuthority authority = WORLD.authority(STATE);
        authority.countrySigners(TODAY).forEach(der -> builder.add(Octets.of(der), STATE.title()));
        builder.add(Octets.of(authority.revocationList(NOW)), STATE.title());
        return builder.build();
    }
}

package org.lintas.simulators.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.emrtd.ChipLostException;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipContents;
import org.lintas.simulators.chip.ChipFault;
import org.lintas.simulators.chip.ChipFault.Slow;
import org.lintas.simulators.chip.ChipFault.TornAwayAfter;
import org.lintas.simulators.chip.ChipSecrets;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.chip.Sleeper;
import org.lintas.simulators.chip.VirtualChip;

class VirtualReaderTests {

    private static final byte[] SELECT = HexFormat.of().parseHex("00A4040C07A0000002471001");
    private static final byte[] OK = {(byte) 0x90, 0};
    private static final byte[] WRONG_LENGTH = {0x67, 0};

    private final Passport passport = ReaderSpecimens.passport();
    private final VirtualReader reader = VirtualReader.open(0);
    private final ReaderClient client = new ReaderClient(reader.port());

    VirtualReaderTests() throws IOException {}

    @AfterEach
    void shutDown() {
        client.close();
        reader.close();
    }

    @Test
    void theZoneIsTextAndEmptyWhenNoDocumentIsThere() throws IOException {
        assertThat(client.zone()).isEmpty();

        reader.present(document());
        assertThat(client.zone()).isEqualTo(String.join("\n", passport.mrz()));

        reader.remove();
        assertThat(client.zone()).isEmpty();
    }

    @Test
    void theAnswerToResetIsThereWithAChip() throws IOException {
        client.send((byte) 4);
        assertThat(client.receive()).isEmpty();

        reader.present(document());
        client.send((byte) 4);
        assertThat(HexFormat.of().formatHex(client.receive())).isEqualTo("3b80800101");
    }

    @Test
    void theChipAnswersOnlyWithPower() throws IOException {
        reader.present(document());
        assertThatThrownBy(() -> client.transceive(SELECT)).isInstanceOf(ChipLostException.class);

        client.send((byte) 1);
        assertThat(client.transceive(SELECT)).isEqualTo(OK);
        client.send((byte) 2);
        assertThat(client.transceive(SELECT)).isEqualTo(OK);
        client.send((byte) 0);
        assertThatThrownBy(() -> client.transceive(SELECT)).isInstanceOf(ChipLostException.class);
    }

    @Test
    void aDocumentWithoutAChipHasAZoneOnly() throws IOException {
        reader.present(new PresentedDocument(passport.mrz(), Optional.empty()));
        client.send((byte) 1);

        assertThat(client.zone()).isNotEmpty();
        assertThatThrownBy(() -> client.transceive(SELECT)).isInstanceOf(ChipLostException.class);
    }

    @Test
    void aDocumentTakenAwayIsAnEmptyFrame() throws IOException {
        reader.present(document());
        client.send((byte) 1);
        assertThat(client.transceive(SELECT)).isEqualTo(OK);

        reader.remove();

        assertThatThrownBy(() -> client.transceive(SELECT)).isInstanceOf(ChipLostException.class);
    }

    @Test
    void aDocumentLaidDownAgainHasNoPowerUntilItIsGiven() throws IOException {
        PresentedDocument document = document();
        reader.present(document);
        client.send((byte) 1);
        assertThat(client.transceive(SELECT)).isEqualTo(OK);

        reader.remove();
        reader.present(document);
        assertThatThrownBy(() -> client.transceive(SELECT)).isInstanceOf(ChipLostException.class);
        client.send((byte) 1);
        assertThat(client.transceive(SELECT)).isEqualTo(OK);
    }

    @Test
    void aDocumentTakenAwayInTheMiddleOfACommandIsAnEmptyFrame() throws IOException, InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch removed = new CountDownLatch(1);
        reader.present(document(
                time -> {
                    asked.countDown();
                    await(removed);
                },
                new Slow(Duration.ofSeconds(1))));
        client.send((byte) 1);
        client.send(SELECT);
        asked.await();
        reader.remove();
        removed.countDown();

        assertThat(client.receive()).isEmpty();
    }

    @Test
    void aChipTornAwayIsAnEmptyFrame() throws IOException {
        reader.present(document(Sleeper.real(), new TornAwayAfter(1)));
        client.send((byte) 1);

        assertThat(client.transceive(SELECT)).isEqualTo(OK);
        assertThatThrownBy(() -> client.transceive(SELECT)).isInstanceOf(ChipLostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "00020102", "0003010203", "000103", "000107", "0001FF"})
    void whatIsNoFrameOfTheProtocolEndsTheConnection(String bytes) throws IOException {
        client.sendRaw(HexFormat.of().parseHex(bytes));

        assertThat(client.ended()).isTrue();
    }

    @Test
    void theLongestFrameIsACommand() throws IOException {
        reader.present(document());
        client.send((byte) 1);

        assertThat(client.transceive(new byte[0xFFFF])).isEqualTo(WRONG_LENGTH);
    }

    @Test
    void theLongestResponseFillsAFrameAndNotOneByteMore() throws IOException {
        byte[] readAll = HexFormat.of().parseHex("00B09C00000000");
        reader.present(withCardAccess(Frames.PAYLOAD_BYTES_MAX - 2));
        client.send((byte) 1);
        assertThat(client.transceive(readAll)).hasSize(Frames.PAYLOAD_BYTES_MAX);

        reader.present(withCardAccess(Frames.PAYLOAD_BYTES_MAX - 1));
        client.send((byte) 1);
        assertThat(client.transceive(readAll)).isEqualTo(WRONG_LENGTH);
    }

    @Test
    void aNewConnectionTakesThePlaceOfTheOld() throws IOException {
        reader.present(document());
        client.zone();
        try (ReaderClient second = new ReaderClient(reader.port())) {
            assertThat(second.zone()).isNotEmpty();
            assertThat(client.ended()).isTrue();
        }
    }

    @Test
    void aClosedReaderHangsUpAndTakesNobodyIn() throws IOException {
        client.zone();
        reader.close();

        assertThat(client.ended()).isTrue();
        assertThatThrownBy(() -> new ReaderClient(reader.port())).isInstanceOf(ConnectException.class);
    }

    private PresentedDocument withCardAccess(int bytes) {
        ChipContents issued = passport.chip();
        ChipContents contents = new ChipContents(
                Map.of(ElementaryFile.CARD_ACCESS, new byte[bytes]), issued.access(), ChipSecrets.NONE);
        return new PresentedDocument(passport.mrz(), Optional.of(new VirtualChip(contents, 1)));
    }

    private PresentedDocument document() {
        return document(Sleeper.real());
    }

    private PresentedDocument document(Sleeper sleeper, ChipFault... faults) {
        VirtualChip chip = new VirtualChip(passport.chip(), new FaultPlan(List.of(faults)), 1, sleeper);
        return new PresentedDocument(passport.mrz(), Optional.of(chip));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

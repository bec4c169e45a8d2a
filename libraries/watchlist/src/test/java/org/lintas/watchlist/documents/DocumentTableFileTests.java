package org.lintas.watchlist.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.mrz.StateCode;
import org.lintas.watchlist.documents.DocumentAnswer.Copied;

class DocumentTableFileTests {

    private static final FingerprintKey KEY = FingerprintKey.of(new byte[FingerprintKey.BYTES]);
    private static final Instant COPIED = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir
    private Path folder;

    @Test
    void aTableComesBackFromItsFile() throws IOException {
        DocumentTable table = DocumentTableFile.open(written(), KEY);

        assertThat(table.documents()).isEqualTo(200_000);
        assertThat(table.copy()).isEqualTo(new RegisterCopy("Registre des documents", COPIED));
        assertThat(table.search(DocumentTableTests.sought("UTO", "AB0199999")))
                .singleElement()
                .matches(DocumentMatch::exact);
        assertThat(table.search(DocumentTableTests.sought("UTO", "AB0200000"))).isEmpty();
        assertThat(table.search(DocumentTableTests.sought("D", "L898902C3"))).hasSize(1);
    }

    @Test
    void aNewTableTakesThePlaceOfTheOldOneAndLeavesNothingBeside() throws IOException {
        Path file = written();
        DocumentTable old = DocumentTableFile.open(file, KEY);
        DocumentTableFile.write(new DocumentTableBuilder(KEY, 1, List.of()).build(old.copy()), KEY, file);

        assertThat(DocumentTableFile.open(file, KEY).documents()).isZero();
        assertThat(old.search(DocumentTableTests.sought("UTO", "AB0000001"))).hasSize(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheOldOne() throws IOException {
        Path file = Files.createDirectory(folder.resolve("taken"));
        Files.createFile(file.resolve("inside"));
        DocumentTable table = new DocumentTableBuilder(KEY, 1, List.of()).build(new RegisterCopy("x", COPIED));

        assertThatThrownBy(() -> DocumentTableFile.write(table, KEY, file)).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 17, 30, 40, 70, 512, 4_000, 4_096, 1_000_000, -1, -33})
    void aChangedByteIsFound(long place) throws IOException {
        Path file = written();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = place < 0 ? bytes.length() + place : place;
            bytes.seek(at);
            int there = bytes.read();
            bytes.seek(at);
            bytes.write(there ^ 1);
        }
        assertThatThrownBy(() -> DocumentTableFile.open(file, KEY)).isInstanceOf(DocumentTableException.class);
    }

    @Test
    void aFileCutShortOrWithMoreBehindItIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        for (int length : new int[] {0, 4_127, 4_128, whole.length - 8, whole.length - 1, whole.length + 1}) {
            Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> DocumentTableFile.open(file, KEY))
                    .isInstanceOf(DocumentTableException.class)
                    .hasMessageStartingWith("cut ");
        }
    }

    @Test
    void anotherKeyDoesNotOpenIt() throws IOException {
        byte[] other = new byte[FingerprintKey.BYTES];
        other[FingerprintKey.BYTES - 1] = 1;
        Path file = written();
        assertThatThrownBy(() -> DocumentTableFile.open(file, FingerprintKey.of(other)))
                .isInstanceOf(DocumentTableException.class)
                .hasMessageContaining("another key");
    }

    @Test
    void anAnswerSaysWhichCopyAndHowOldAndWhatASecondLookSaid() throws IOException {
        DocumentTable table = DocumentTableFile.open(written(), KEY);
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-03T03:04:05Z"));
        LocalDocumentRegister register =
                new LocalDocumentRegister(table, (sought, match) -> Verification.CONFIRMED, clock);

        DocumentAnswer answer = register.search(DocumentTableTests.sought("UTO", "AB0000001"));

        assertThat(answer.matches()).extracting(DocumentMatch::verification).containsExactly(Verification.CONFIRMED);
        assertThat(answer.basis())
                .isEqualTo(new Copied(
                        "Registre des documents", Instant.parse("2026-01-02T03:04:05Z"), Duration.ofDays(1)));
        LocalDocumentRegister early =
                new LocalDocumentRegister(table, DocumentVerifier.none(), InstantSource.fixed(Instant.EPOCH));
        assertThat(early.search(DocumentTableTests.sought("UTO", "AB9999999")).basis())
                .isEqualTo(new Copied("Registre des documents", Instant.parse("2026-01-02T03:04:05Z"), Duration.ZERO));
    }

    static Stream<byte[]> headers() {
        byte[] rules = new byte[4_096 + 64];
        rules[32] = 4;
        rules[36] = 1;
        rules[64] = 'n';
        byte[] right = rules.clone();
        right[512] = 'U';
        right[513] = 'T';
        right[514] = 'O';
        right[515] = 8;
        byte[] full = new byte[4_096 + 640];
        Arrays.fill(full, 4_096, full.length, (byte) -1);
        full[32] = 1;
        byte[] late = right.clone();
        Arrays.fill(late, 24, 32, (byte) 0x7F);
        return Stream.of(new byte[0], rules, right, full, late);
    }

    /** Sealed rightly, so that what is behind the seal is tried: a header of any bytes. */
    @MethodSource("headers")
    @FuzzTest(maxDuration = "10m")
    void anyFileIsOpenedOrRefused(byte[] input) throws IOException {
        byte[] bytes = Arrays.copyOf(input, Math.max(4_096 + 64, input.length) / 8 * 8);
        System.arraycopy("LNTSDOC1".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 8);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(16, (bytes.length - 4_096) / 8);
        Mac seal = KEY.seal();
        seal.update(bytes);
        Path file = Files.createTempFile("documents", ".fuzz");
        try {
            Files.write(file, bytes);
            Files.write(file, seal.doFinal(), StandardOpenOption.APPEND);
            DocumentTable table = DocumentTableFile.open(file, KEY);
            assertThat(table.search(DocumentTableTests.sought("UTO", "AB1234567")))
                    .isNotNull();
        } catch (DocumentTableException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void theNameOfARegisterHasABound() {
        assertThat(new RegisterCopy("x".repeat(256), COPIED).source()).hasSize(256);
        assertThatThrownBy(() -> new RegisterCopy("x".repeat(257), COPIED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RegisterCopy("", COPIED)).isInstanceOf(IllegalArgumentException.class);
    }

    private Path written() throws IOException {
        DocumentTableBuilder builder =
                new DocumentTableBuilder(KEY, 200_000, List.of(new CheckDigitRule(new StateCode("D"), 8)));
        for (int i = 0; i < 199_999; i++) {
            builder.add(DocumentTableTests.listed("UTO", "AB%07d".formatted(i + 1)));
        }
        builder.add(DocumentTableTests.listed("D", "L898902C"));
        Path file = folder.resolve("documents.table");
        DocumentTableFile.write(builder.build(new RegisterCopy("Registre des documents", COPIED)), KEY, file);
        return file;
    }
}

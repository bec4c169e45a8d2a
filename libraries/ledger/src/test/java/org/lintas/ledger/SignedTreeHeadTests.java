package org.lintas.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedTreeHeadTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.5Z");

    /** Key and signature of the example in the documentation of Go's golang.org/x/mod/sumdb/note. */
    private static final String PUBLISHED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PUBLISHED_TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private static final String PUBLISHED_SIGNATURE =
            "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

    @TempDir
    private Path folder;

    @Test
    void verifiesThePublishedSignedNote() {
        VerifierKey key = VerifierKey.parse(PUBLISHED_KEY);
        byte[] packed = Base64.getDecoder().decode(PUBLISHED_SIGNATURE);
        assertThat(key.hint()).isEqualTo(Arrays.copyOf(packed, 4));
        byte[] signature = Arrays.copyOfRange(packed, 4, packed.length);
        assertThat(key.accepts(PUBLISHED_TEXT.getBytes(StandardCharsets.UTF_8), signature))
                .isTrue();
        assertThat(key).hasToString(PUBLISHED_KEY);
    }

    @Test
    void aHeadSurvivesItsTextForm() {
        LedgerKey key = LedgerKey.generate("node.example/audit");
        SignedTreeHead head = SignedTreeHead.sign(head(17), key);
        SignedTreeHead read = SignedTreeHead.parse(head.text());
        assertThat(read).isEqualTo(head);
        assertThat(read.signedBy(key.verifier())).isTrue();
        assertThat(read.signedAt()).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
        assertThat(read.signedBy(LedgerKey.generate("node.example/audit").verifier()))
                .isFalse();
    }

    @Test
    void aHeadWithAnyOtherContentIsNotSigned() {
        LedgerKey key = LedgerKey.generate("k");
        String text = SignedTreeHead.sign(head(17), key).text();
        SignedTreeHead other = SignedTreeHead.parse(text.replace("\n17\n", "\n18\n"));
        assertThat(other.signedBy(key.verifier())).isFalse();
    }

    @Test
    void everyCutOffTextIsRefused() {
        String text = SignedTreeHead.sign(head(5), LedgerKey.generate("k")).text();
        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> SignedTreeHead.parse(cut)).isInstanceOf(MalformedLedgerException.class);
        }
    }

    @Test
    void numbersHaveOneFormOnly() {
        String text = SignedTreeHead.sign(head(5), LedgerKey.generate("k")).text();
        for (String wrong : new String[] {"05", "+5", "-5", "5 ", "", "9999999999999999999", "٥"}) {
            assertThatThrownBy(() -> SignedTreeHead.parse(text.replace("\n5\n", "\n" + wrong + "\n")))
                    .isInstanceOf(MalformedLedgerException.class);
        }
    }

    @Test
    void aKeyFileIsReadBackAndIsForItsOwnerOnly() throws IOException {
        LedgerKey key = LedgerKey.generate("node.example/audit");
        Path file = folder.resolve("ledger.key");
        key.write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        SignedTreeHead head = SignedTreeHead.sign(head(1), LedgerKey.read(file));
        assertThat(head.signedBy(key.verifier())).isTrue();
        assertThatThrownBy(() -> key.write(file)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aKeyFileOfTwoKeysIsRefused() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        LedgerKey.generate("k").write(one);
        LedgerKey.generate("k").write(two);
        String mixed = Files.readAllLines(one).getFirst() + "\n"
                + String.join("\n", Files.readAllLines(two).subList(1, 4)) + "\n";
        Files.writeString(two, mixed);
        assertThatThrownBy(() -> LedgerKey.read(two)).isInstanceOf(MalformedLedgerException.class);
        Files.writeString(two, "x".repeat(LedgerKey.MAX_FILE_BYTES + 1));
        assertThatThrownBy(() -> LedgerKey.read(two))
                .isInstanceOf(MalformedLedgerException.class)
                .hasMessageContaining("4096");
    }

    @Test
    void namesOfKeysHaveBounds() {
        assertThat(LedgerKey.generate("n".repeat(VerifierKey.MAX_NAME_BYTES))
                        .verifier()
                        .name())
                .hasSize(255);
        for (String wrong : new String[] {"", "a b", "a+b", "a\nb", "n".repeat(VerifierKey.MAX_NAME_BYTES + 1)}) {
            assertThatThrownBy(() -> LedgerKey.generate(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aVerifierKeyWithAnotherHashIsRefused() {
        assertThatThrownBy(() -> VerifierKey.parse(PUBLISHED_KEY.replace("c74f20a3", "c74f20a4")))
                .isInstanceOf(MalformedLedgerException.class);
        assertThatThrownBy(() -> VerifierKey.parse(PUBLISHED_KEY.replace("Peter", "Paul")))
                .isInstanceOf(MalformedLedgerException.class);
    }

    private static TreeHead head(long size) {
        return new TreeHead("lintas/ledger/0123", size, TreeHash.of(new byte[32]), NOON);
    }
}

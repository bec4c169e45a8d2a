package org.lintas.biometrics.internal.gallery;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.biometrics.GalleryName;

/** Files made of anything, and sealed ones altered: without the key each is refused within the bounds, and nobody is read. */
class SealedSnapshotFuzzTests {

    private static final GalleryName VISITORS = new GalleryName("VISITORS");

    static Stream<byte[]> files() throws IOException {
        Path folder = Files.createTempDirectory("lintas-snapshot");
        var snapshot = new SealedSnapshot(folder, VISITORS, GalleryKey.read(folder.resolve("key")));
        snapshot.write(Stream.of(new SealedSnapshot.Kept(7, new UUID(0, 7), GalleryCase.entry(7)))
                .iterator());
        byte[] whole = Files.readAllBytes(folder.resolve("VISITORS.sealed"));
        return Stream.of(whole, Arrays.copyOf(whole, 29), new byte[0]);
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "10m")
    void noFileOfAnotherKeyGivesAnything(byte[] data) throws IOException {
        Path other = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "lintas-snapshot-fuzz"));
        Files.write(other.resolve("VISITORS.sealed"), data);
        try {
            new SealedSnapshot(other, VISITORS, GalleryKey.read(other.resolve("key"))).read(kept -> {
                throw new AssertionError("entry " + kept.entry());
            });
            throw new AssertionError("read to the end");
        } catch (IOException | IllegalArgumentException refused) {
            // As it has to be.
        }
    }
}

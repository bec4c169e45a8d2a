package org.lintas.fingerprint.search;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of a gallery made of anything, and real ones altered: they open and can be searched, or are refused as damaged. */
class GalleryFilesFuzzTests {

    private static final String[] NAMES = {"gallery.log", "gallery.snapshot"};

    private static final PersonPrints PROBE = PersonPrints.ofOne(GrownPrints.finger(new SplittableRandom(3)));

    static Stream<byte[]> files() throws IOException {
        var random = new SplittableRandom(1);
        Path folder = Files.createTempDirectory("gallery");
        try (var gallery = StoredFingerGallery.open(folder, 100)) {
            gallery.snapshot();
            gallery.insert(1, PersonPrints.ofOne(GrownPrints.finger(random)));
            gallery.insert(2, new PersonPrints(Map.of(2, GrownPrints.finger(random), 8, GrownPrints.finger(random))));
            gallery.delete(1);
        }
        byte[] log = named(0, Files.readAllBytes(folder.resolve(NAMES[0])));
        byte[] snapshot = named(1, Files.readAllBytes(folder.resolve(NAMES[1])));
        remove(folder);
        return Stream.of(log, snapshot);
    }

    private static byte[] named(int name, byte[] file) {
        byte[] named = new byte[file.length + 1];
        named[0] = (byte) name;
        System.arraycopy(file, 0, named, 1, file.length);
        return named;
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "10m")
    void opensAnyFilesOrRefusesThem(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        Path folder = Files.createTempDirectory("gallery");
        byte[] file = new byte[data.length - 1];
        System.arraycopy(data, 1, file, 0, file.length);
        Files.write(folder.resolve(NAMES[data[0] & 1]), file);
        try (var gallery = StoredFingerGallery.open(folder, 100)) {
            if (gallery.filter(PROBE, 3).size() > gallery.size()) {
                throw new AssertionError("more candidates than entries");
            }
            gallery.verify();
        } catch (DamagedGallery allowed) {
            if (allowed.getMessage() == null) {
                throw new AssertionError("no message", allowed);
            }
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        for (String name : NAMES) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }
}

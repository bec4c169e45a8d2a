package org.lintas.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.images.ImageHeader.Format;
import org.lintas.images.UnreadableImage.Reason;

/** What a decoder's process is started with, and what is believed of what it says. */
class WorkerTests {

    private static final ImageHeader HEADER = new ImageHeader(Format.PNG, 40, 32);

    private static DataInputStream written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** Writes an answer. */
    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    @Test
    void anAnswerThatBelongsToThePictureIsRead() throws IOException, UnreadableImage {
        DecodedImage image = new DecodedImage(40, 32, new byte[40 * 32]);

        assertThat(WorkerFrames.readAnswer(written(out -> WorkerFrames.writeDecoded(out, image)), HEADER)
                        .samples())
                .isEqualTo(image.samples());
    }

    @Test
    void anAnswerOfAnotherSizeIsNotBelieved() {
        for (DecodedImage image : new DecodedImage[] {
            new DecodedImage(32, 40, new byte[40 * 32]), new DecodedImage(40, 33, new byte[3 * 40 * 33])
        }) {
            assertThatIOException()
                    .isThrownBy(() ->
                            WorkerFrames.readAnswer(written(out -> WorkerFrames.writeDecoded(out, image)), HEADER));
        }
        assertThatIOException().isThrownBy(() -> WorkerFrames.readAnswer(written(out -> out.writeByte(9)), HEADER));
    }

    @Test
    void aRefusalIsCutToItsLengthAndHasToBeKnown() throws IOException {
        DataInputStream refused = written(out -> WorkerFrames.writeRefused(out, Reason.DATA, "a".repeat(5_000)));

        assertThatThrownBy(() -> WorkerFrames.readAnswer(refused, HEADER))
                .isInstanceOfSatisfying(UnreadableImage.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo(Reason.DATA);
                    assertThat(unreadable.getMessage()).hasSize(WorkerFrames.MESSAGE_LENGTH_MAX);
                });
        DataInputStream unknown = written(out -> {
            out.writeByte(1);
            out.writeUTF("BORED");
        });
        assertThatIOException().isThrownBy(() -> WorkerFrames.readAnswer(unknown, HEADER));
    }

    @Test
    void anArchiveInsideAnArchiveIsCopiedOutAndDeletedAgain(@TempDir Path folder) throws IOException {
        Path outer = folder.resolve("outer.jar");
        byte[] content = {1, 2, 3};
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(outer))) {
            jar.putNextEntry(new JarEntry("lib/inner.jar"));
            jar.write(content);
        }
        WorkerClassPath path = new WorkerClassPath();
        path.add(folder.toUri().toURL());
        path.add(URI.create("jar:" + outer.toUri() + "!/lib/inner.jar").toURL());

        String[] entries = path.toString().split(System.getProperty("path.separator"), -1);
        assertThat(Path.of(entries[0])).isEqualTo(folder);
        assertThat(Path.of(entries[1])).hasBinaryContent(content).hasFileName("inner.jar");
        path.close();
        assertThat(Path.of(entries[1])).doesNotExist();
    }

    @Test
    void theClassPathHasThisLibraryAndItsCodecs() throws IOException {
        assertThat(WorkerClassPath.find().toString())
                .contains("classes", "jnbis", "jai-imageio-jpeg2000", "jai-imageio-core");
    }
}

package org.lintas.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lintas.documents.internal.DocumentBench.Heard;
import org.lintas.emrtd.ElementaryFile;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.ReadingStep;
import org.lintas.emrtd.lds.Octets;

class PortraitFinderTests {

    private final Heard heard = new Heard();
    private final PortraitFinder finder = new PortraitFinder(heard);
    private Octets file = Octets.of(new byte[0]);

    @Test
    void aPortraitIsHeardAtOnceAndNothingIsOddAboutItsSize() throws IOException {
        read(jpeg(64, 80), 64, 80);

        assertThat(heard.portraits).hasSize(1);
        assertThat(finder.found()).contains(heard.portraits.getFirst());
        assertThat(oddity()).isEmpty();
    }

    @Test
    void thePicturesOwnSizeCounts() throws IOException {
        read(jpeg(64, 80), 337, 449);

        assertThat(finder.found()).isPresent();
        assertThat(oddity()).contains(new Finding("portrait-size-differs", "64 x 80, declared 337 x 449"));
    }

    @Test
    void aSizeThatIsNotDeclaredDoesNotDiffer() throws IOException {
        read(jpeg(64, 80), 0, 0);

        assertThat(oddity()).isEmpty();
    }

    @Test
    void aPortraitThatNobodyCanReadIsSaidToBeSo() {
        read(HexFormat.of().parseHex("ffd8ffe000104a464946"), 64, 80);

        assertThat(oddity().map(Finding::code)).contains("portrait-unreadable");
    }

    private Optional<Finding> oddity() {
        return PortraitFinder.oddity(file);
    }

    private void read(byte[] image, int width, int height) {
        file = dataGroup2(image, width, height);
        finder.onStep(new ReadingStep.FileRead(ElementaryFile.dataGroup(2), file, 0));
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** One face record in one template, with lengths of two bytes throughout. */
    private static Octets dataGroup2(byte[] image, int width, int height) {
        int record = 14 + 32 + image.length;
        ByteBuffer file = ByteBuffer.allocate(4 + 5 + 3 + 5 + 5 + record);
        file.put((byte) 0x75).put((byte) 0x82).putShort((short) (18 + record));
        file.putShort((short) 0x7F61).put((byte) 0x82).putShort((short) (13 + record));
        file.put(new byte[] {2, 1, 1});
        file.putShort((short) 0x7F60).put((byte) 0x82).putShort((short) (5 + record));
        file.putShort((short) 0x5F2E).put((byte) 0x82).putShort((short) record);
        file.put(HexFormat.of().parseHex("4641430030313000")).putInt(record).putShort((short) 1);
        file.putInt(32 + image.length).putShort((short) 0).put(new byte[14]);
        file.putShort((short) 0x0100).putShort((short) width).putShort((short) height);
        file.put(new byte[6]).put(image);
        return Octets.of(file.array());
    }
}

package org.lintas.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.lintas.images.UnreadableImage.Reason;

/** Headers made to ask for memory or time that the picture does not need. */
class Jpeg2000HeaderTests {

    private static final byte[] GOOD = Pictures.encoded(Pictures.gradient(96, 64), "jpeg2000");

    /** Lsiz, the first field after the SIZ marker. */
    private static final int SIZ = Pictures.find(GOOD, 0xFF, 0x4F, 0xFF, 0x51) + 4;

    private static final int COD = Pictures.find(GOOD, 0xFF, 0x52) + 2;

    @Test
    void readsTheDeclaredSize() throws UnreadableImage {
        var header = ImageHeader.of(GOOD);

        assertThat(header.width()).isEqualTo(96);
        assertThat(header.height()).isEqualTo(64);
    }

    @Test
    void refusesAHugePicture() {
        assertRefused(Pictures.patched(GOOD, SIZ + 4, 0x7F, 0xFF, 0xFF, 0xFF), Reason.SIZE);
        assertRefused(Pictures.patched(GOOD, SIZ + 4, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF), Reason.SIZE);
    }

    @Test
    void refusesAPictureThatEndsBeforeItBegins() {
        assertRefused(Pictures.patched(GOOD, SIZ + 12, 0, 0, 1, 0), Reason.HEADER);
    }

    @Test
    void refusesMillionsOfTiles() {
        assertRefused(Pictures.patched(GOOD, SIZ + 20, 0, 0, 0, 1, 0, 0, 0, 1), Reason.SIZE);
        assertRefused(Pictures.patched(GOOD, SIZ + 20, 0, 0, 0, 0), Reason.HEADER);
    }

    @Test
    void readsAsManyTilesAsAllowedAndNotOneMore() throws UnreadableImage {
        byte[] most = Pictures.patched(GOOD, SIZ + 20, 0, 0, 0, 3, 0, 0, 0, 2);
        byte[] more = Pictures.patched(most, SIZ + 4, 0, 0, 0, 97);

        assertThat(ImageHeader.of(most).width()).isEqualTo(96);
        assertRefused(more, Reason.SIZE);
    }

    @Test
    void refusesTooManyOrReducedComponents() {
        assertRefused(Pictures.patched(GOOD, SIZ + 36, 0x40, 0), Reason.FORMAT);
        assertRefused(Pictures.patched(GOOD, SIZ + 38, 37), Reason.FORMAT);
        assertRefused(Pictures.patched(GOOD, SIZ + 39, 2), Reason.FORMAT);
    }

    @Test
    void readsAsManyLayersAsAllowedAndNotOneMore() throws UnreadableImage {
        assertThat(ImageHeader.of(Pictures.patched(GOOD, COD + 4, 0, Jpeg2000Header.LAYERS_MAX))
                        .width())
                .isEqualTo(96);
        assertRefused(Pictures.patched(GOOD, COD + 4, 0, Jpeg2000Header.LAYERS_MAX + 1), Reason.HEADER);
        assertRefused(Pictures.patched(GOOD, COD + 4, 0, 0), Reason.HEADER);
    }

    @Test
    void refusesCodeBlocksOutsideTheStandard() {
        assertRefused(Pictures.patched(GOOD, COD + 7, 33), Reason.HEADER);
        assertRefused(Pictures.patched(GOOD, COD + 8, 9, 0), Reason.HEADER);
        assertRefused(Pictures.patched(GOOD, COD + 8, 6, 6), Reason.HEADER);
    }

    @Test
    void refusesBoxesThatLeadNowhere() {
        assertRefused(Pictures.patched(GOOD, 12, 0, 0, 0, 0), Reason.HEADER);
        assertRefused(Pictures.patched(GOOD, 12, 0xFF, 0xFF, 0xFF, 0xFF), Reason.HEADER);
        assertRefused(Arrays.copyOf(GOOD, SIZ + 10), Reason.HEADER);
    }

    private static void assertRefused(byte[] encoded, Reason reason) {
        assertThatThrownBy(() -> ImageHeader.of(encoded).check(ImageBounds.STANDARD))
                .asInstanceOf(InstanceOfAssertFactories.type(UnreadableImage.class))
                .extracting(UnreadableImage::reason)
                .isEqualTo(reason);
    }
}

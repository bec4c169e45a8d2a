package org.lintas.simulators.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.mrz.MrzFormat;
import org.lintas.simulators.pages.CaptureConditions.Optics;

class PageCameraTests {

    private static final List<String> ZONE =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    private static final PageSize PASSPORT = PageSize.of(MrzFormat.TD3);
    private static final PageSize STRIP = PageSize.strip(MrzFormat.TD1);

    @ParameterizedTest
    @EnumSource(CaptureGrade.class)
    void theSameSeedGivesTheSamePicture(CaptureGrade grade) {
        byte[] first = levels(PageCamera.capture(ZONE, STRIP, grade.draw(new SplittableRandom(3)), 3));
        byte[] second = levels(PageCamera.capture(ZONE, STRIP, grade.draw(new SplittableRandom(3)), 3));
        assertThat(first).isEqualTo(second);
    }

    @Test
    void inkStandsWhereTheCellsAreSaidToBe() {
        CaptureConditions tilted = new CaptureConditions(8, 200, 20, -15, 0, 0.1, Optics.PERFECT, 0);
        PagePicture picture = PageCamera.capture(ZONE, PASSPORT, tilted, 1);
        double inked = 0;
        double between = 0;
        for (int column = 0; column < 43; column++) {
            inked += darkest(picture, column, 1);
            between += darkest(picture, column + 0.5, 1);
        }
        assertThat(inked / 43).isLessThan(110);
        assertThat(between / 43).isGreaterThan(inked / 43 + 60);
    }

    @Test
    void aPictureWithoutLossIsPngAndOthersAreJpeg() {
        CaptureConditions plain = new CaptureConditions(3, 0, 0, 0, 0, 0, Optics.PERFECT, 0);
        PageSize strip = PageSize.strip(MrzFormat.TD3);
        assertThat(PageCamera.capture(ZONE, strip, plain, 1).encoded()).startsWith(0x89, 'P', 'N', 'G');
        CaptureConditions lossy = new CaptureConditions(3, 0, 0, 0, 0, 0, Optics.PERFECT, 60);
        assertThat(PageCamera.capture(ZONE, strip, lossy, 1).encoded()).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void conditionsOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaptureConditions(2.9, 0, 0, 0, 0, 0, Optics.PERFECT, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaptureConditions(8, 0, 46, 0, 0, 0, Optics.PERFECT, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Optics(0, 0, 81, 0, 0, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PageSize(125, 23.1));
    }

    @Test
    void aZoneHoldsNothingButItsThirtySevenCharacters() {
        CaptureConditions plain = new CaptureConditions(3, 0, 0, 0, 0, 0, Optics.PERFECT, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageCamera.capture(List.of("a", "b"), PASSPORT, plain, 1));
    }

    /** The darkest pixel of a column of cells' middle line, from the top to the bottom of capital letters. */
    private static int darkest(PagePicture picture, double column, int row) {
        int darkest = 255;
        BufferedImage image = picture.image();
        for (double down = -0.15; down <= 0.15; down += 0.01) {
            int x = (int) Math.round(picture.cells().x(column, row + down));
            int y = (int) Math.round(picture.cells().y(column, row + down));
            darkest = Math.min(darkest, image.getRaster().getSample(x, y, 0));
        }
        return darkest;
    }

    private static byte[] levels(PagePicture picture) {
        return ((DataBufferByte) picture.image().getRaster().getDataBuffer()).getData();
    }
}

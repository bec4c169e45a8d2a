package org.lintas.optical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.mrz.MrzFormat;
import org.lintas.mrz.MrzParser;
import org.lintas.mrz.MrzResult;
import org.lintas.simulators.pages.CaptureConditions;
import org.lintas.simulators.pages.CaptureConditions.Optics;
import org.lintas.simulators.pages.CaptureGrade;
import org.lintas.simulators.pages.NobodyZones;
import org.lintas.simulators.pages.PageCamera;
import org.lintas.simulators.pages.PagePicture;
import org.lintas.simulators.pages.PageSize;
import org.lintas.testkit.Seed;

class OpticalReaderTests {

    private static final List<String> ERIKSSON =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 22);
    private static final Optics OFFICE = new Optics(0.03, 0, 4, 0.2, 0, 0, 0.9, 0.3);

    @ParameterizedTest
    @EnumSource(MrzFormat.class)
    void aPageOfEachFormatIsReadWhole(MrzFormat format) {
        List<String> lines = NobodyZones.of(format, new SplittableRandom(11));
        CaptureConditions conditions = new CaptureConditions(8, 33, 6, -6, 0.2, 0.1, OFFICE, 80);
        PagePicture picture = PageCamera.capture(lines, PageSize.of(format), conditions, 5);
        OpticalReading.Zone zone = zone(picture.encoded());
        assertThat(zone.result().text().lines()).isEqualTo(lines);
        assertThat(zone.result().zone().format()).isEqualTo(format);
        assertThat(zone.result().valid()).isTrue();
        assertThat(zone.confidence()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 45, 90, 135, 180, 225, 270, 315})
    void thePlaceSaysWhereTheZoneIsAndHowItLies(int rotation) {
        CaptureConditions conditions = new CaptureConditions(8, rotation, 0, 0, 0, 0.1, OFFICE, 0);
        PagePicture picture = PageCamera.capture(ERIKSSON, PageSize.of(MrzFormat.TD3), conditions, 3);
        OpticalReading.Zone zone = zone(picture.encoded());
        assertThat(zone.result().text().lines()).isEqualTo(ERIKSSON);
        double off = Math.abs(zone.place().rotationDegrees() - rotation);
        assertThat(Math.min(off, 360 - off)).isLessThan(1);
        ZonePlace.Corner first = zone.place().corners().getFirst();
        double half = 0.55 * CellSampler.ROWS_PER_PITCH;
        assertThat(first.x()).isCloseTo(picture.cells().x(-0.5, -half), within(5.0));
        assertThat(first.y()).isCloseTo(picture.cells().y(-0.5, -half), within(5.0));
        ZonePlace.Corner third = zone.place().corners().get(2);
        assertThat(third.x()).isCloseTo(picture.cells().x(43.5, 1 + half), within(5.0));
        assertThat(third.y()).isCloseTo(picture.cells().y(43.5, 1 + half), within(5.0));
    }

    @Test
    void pagesOfTheLightGradeAreReadAndWhatIsValidHasTheRightNumberAndDates() {
        long seed = Seed.current();
        SoftAssertions all = new SoftAssertions();
        int right = 0;
        for (int page = 0; page < 10; page++) {
            SplittableRandom random = new SplittableRandom(Seed.derived(seed, page));
            MrzFormat format = List.of(MrzFormat.values()).get(page % 5);
            List<String> lines = NobodyZones.of(format, random);
            CaptureConditions conditions = CaptureGrade.LIGHT.draw(random);
            byte[] encoded = PageCamera.capture(lines, PageSize.of(format), conditions, random.nextLong())
                    .encoded();
            if (OpticalReader.read(encoded, REFERENCE) instanceof OpticalReading.Zone zone) {
                right += zone.result().text().lines().equals(lines) ? 1 : 0;
                all.assertThat(!zone.result().valid()
                                || information(zone.result()).equals(information(lines)))
                        .as("page %d of -Dtests.seed=%d: %s", page, seed, lines)
                        .isTrue();
            }
        }
        all.assertThat(right).as("pages read, -Dtests.seed=%d", seed).isGreaterThanOrEqualTo(7);
        all.assertAll();
    }

    @Test
    void aWrongCheckDigitIsReadAsPrintedAndNotValid() {
        List<String> wrong = List.of(ERIKSSON.getFirst(), ERIKSSON.getLast().replace("<10", "<17"));
        CaptureConditions conditions = new CaptureConditions(8, 2, 0, 0, 0, 0.1, OFFICE, 80);
        byte[] encoded = PageCamera.capture(wrong, PageSize.of(MrzFormat.TD3), conditions, 3)
                .encoded();
        OpticalReading.Zone zone = zone(encoded);
        assertThat(zone.result().text().lines()).isEqualTo(wrong);
        assertThat(zone.result().valid()).isFalse();
    }

    @Test
    void aPictureInMemoryIsReadAsAFileIs() {
        CaptureConditions conditions = new CaptureConditions(8, 100, 5, 5, 0, 0.1, OFFICE, 0);
        PagePicture picture = PageCamera.capture(ERIKSSON, PageSize.of(MrzFormat.TD3), conditions, 3);
        BufferedImage colour =
                new BufferedImage(picture.image().getWidth(), picture.image().getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = colour.createGraphics();
        graphics.drawImage(picture.image(), 0, 0, null);
        graphics.dispose();
        OpticalReading reading = OpticalReader.read(colour, REFERENCE);
        assertThat(reading)
                .isInstanceOfSatisfying(
                        OpticalReading.Zone.class,
                        zone -> assertThat(zone.result().text().lines()).isEqualTo(ERIKSSON));
    }

    @Test
    void aPictureWithoutAZoneSaysSo() {
        assertThat(OpticalReader.read(new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY), REFERENCE))
                .isInstanceOfSatisfying(
                        OpticalReading.None.class,
                        none -> assertThat(none.reason()).isEqualTo(OpticalReading.Reason.NO_ZONE));
    }

    private static String information(List<String> lines) {
        return information((MrzResult.Read) MrzParser.parse(lines, REFERENCE));
    }

    private static String information(MrzResult.Read read) {
        return read.text().information().text();
    }

    private static OpticalReading.Zone zone(byte[] encoded) {
        OpticalReading reading = OpticalReader.read(encoded, REFERENCE);
        assertThat(reading).isInstanceOf(OpticalReading.Zone.class);
        return (OpticalReading.Zone) reading;
    }
}

package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.ComparedTraveller;
import org.lintas.biometrics.FaceUse;
import org.lintas.biometrics.FaceVerification;
import org.lintas.biometrics.LivePicture;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.simulators.faces.Capture;
import org.lintas.simulators.faces.FaceRenderer;
import org.lintas.simulators.faces.Identity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class FaceServiceTests {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final BiometricsSettings SETTINGS = BiometricsSettings.of("simulated-site");
    private static final ChipPictures CHIPS = new ChipPictures();
    private static final SampleThreads THREADS = new SampleThreads(SETTINGS);
    private static final FaceSamples SAMPLES = new FaceSamples(CHIPS, THREADS);
    private static final ImageBytes PORTRAIT = image(FaceRenderer.jpeg(Identity.of(1), Capture.portrait(1)));
    private static final LivePicture HOLDER = live(FaceRenderer.jpeg(Identity.of(1), Capture.live(1)));
    private static final LivePicture STRANGER = live(FaceRenderer.jpeg(Identity.of(2), Capture.live(2)));
    private static final LivePicture NO_PICTURE = live(new byte[] {1, 2, 3});
    private static final ComparedTraveller SOMEBODY = new ComparedTraveller(
            new LaneId("E1"), MadePeople.DAY, Optional.of(MadePeople.traveller("SOMEBODY", "F1000001")));

    private final ComparisonLog log = new ComparisonLog(new JdbcTemplate(DATABASE.dataSource()));
    private final FaceService faces = new FaceService(SAMPLES, CHIPS, log, new SiteCalibrations(SETTINGS));

    @AfterAll
    static void close() {
        THREADS.stop();
        CHIPS.stop();
        DATABASE.close();
    }

    @ParameterizedTest
    @EnumSource(FaceUse.class)
    void theHolderMatches(FaceUse use) {
        FaceVerification made = faces.verifyFace(PORTRAIT, HOLDER, use, SOMEBODY);
        assertThat(made.check().result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(made.check().code()).isEqualTo("ok");
        assertThat(made.score().orElseThrow()).isGreaterThanOrEqualTo(made.threshold());
        assertThat(made.facesInPicture()).isEqualTo(1);
        assertThat(made.calibration()).isEqualTo("simulated-site");
        assertThat(made.check().inputs())
                .containsExactly(PORTRAIT.sha256(), HOLDER.image().sha256());
    }

    @Test
    void aStrangerDoesNotMatch() {
        FaceVerification made = faces.verifyFace(PORTRAIT, STRANGER, FaceUse.GATE, SOMEBODY);
        assertThat(made.check().result()).isEqualTo(CheckResult.FAILED);
        assertThat(made.check().code()).isEqualTo("under-threshold");
    }

    @Test
    void theStricterUseHasTheHigherThreshold() {
        assertThat(faces.verifyFace(PORTRAIT, HOLDER, FaceUse.GATE_STRICT, SOMEBODY)
                        .threshold())
                .isGreaterThan(faces.verifyFace(PORTRAIT, HOLDER, FaceUse.GATE, SOMEBODY)
                        .threshold());
    }

    @Test
    void whatIsNoPictureIsUndetermined() {
        FaceVerification made = faces.verifyFace(PORTRAIT, NO_PICTURE, FaceUse.BOOTH, SOMEBODY);
        assertThat(made.check().result()).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(made.score()).isEmpty();
        assertThat(made.facesInPicture()).isZero();
        assertThat(faces.verifyFace(image(new byte[] {9}), HOLDER, FaceUse.BOOTH, SOMEBODY)
                        .check()
                        .result())
                .isEqualTo(CheckResult.UNDETERMINED);
    }

    @Test
    void aGoodPictureIsGoodAndNoPictureIsAskedForAgain() {
        assertThat(faces.assess(HOLDER)).isEqualTo(CaptureAdvice.GOOD);
        assertThat(faces.assess(NO_PICTURE)).isEqualTo(CaptureAdvice.LOOK_AT_CAMERA);
    }

    @Test
    void samplesAreForgottenAfterTheComparison() {
        FaceSamples own = new FaceSamples(CHIPS, THREADS);
        FaceService service = new FaceService(own, CHIPS, log, new SiteCalibrations(SETTINGS));
        service.assess(HOLDER);
        assertThat(own.keptNow()).isEqualTo(1);
        service.verifyFace(PORTRAIT, HOLDER, FaceUse.GATE, SOMEBODY);
        assertThat(own.keptNow()).isZero();
    }

    @Test
    void everyComparisonIsLoggedWithoutThePerson() {
        JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
        log.flush();
        int before = jdbc.sql("SELECT count(*) FROM biometrics.comparison")
                .query(Integer.class)
                .single();
        faces.verifyFace(PORTRAIT, HOLDER, FaceUse.GATE, SOMEBODY);
        faces.verifyFace(PORTRAIT, NO_PICTURE, FaceUse.BOOTH, SOMEBODY);
        log.flush();

        List<String> rows = jdbc.sql("""
                        SELECT use || ' ' || result || ' ' || calibration || ' ' || (quality ->> 'inter_eye_distance' IS NOT NULL)
                            || ' ' || lane || ' ' || nationality || ' ' || sex || ' ' || age_band
                        FROM biometrics.comparison ORDER BY number OFFSET ?
                        """)
                .param(before)
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(rows)
                .containsExactly(
                        "GATE SUCCESSFUL simulated-site true E1 UTO F 18-39",
                        "BOOTH UNDETERMINED simulated-site false E1 UTO F 18-39");
    }

    @Test
    void aCalibrationThatIsUnknownIsRefusedAtTheStart() {
        assertThatThrownBy(() ->
                        new FaceService(SAMPLES, CHIPS, log, new SiteCalibrations(BiometricsSettings.of("guesswork"))))
                .isInstanceOfSatisfying(
                        LintasException.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.SETTING_INVALID));
        assertThat(new FaceService(SAMPLES, CHIPS, log, new SiteCalibrations(BiometricsSettings.of("photographs")))
                        .verifyFace(PORTRAIT, HOLDER, FaceUse.GATE, SOMEBODY)
                        .calibration())
                .isEqualTo("photographs");
    }

    @Test
    void browsersGetWhatTheNodeMadeAndNothingThatCannotBeRead() throws IOException {
        byte[] shown = faces.viewable(PORTRAIT).orElseThrow().bytes();
        assertThat(shown).startsWith(0x89, 'P', 'N', 'G');
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getWidth())
                .isEqualTo(
                        ImageIO.read(new ByteArrayInputStream(PORTRAIT.bytes())).getWidth());
        assertThat(faces.viewable(image(HexFormat.of().parseHex("0000000c6a5020200d0a870a"))))
                .isEmpty();
    }

    @Test
    void aPortraitOfJpeg2000IsComparedAndShown() throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        ImageIO.scanForPlugins();
        assertThat(ImageIO.write(ImageIO.read(new ByteArrayInputStream(PORTRAIT.bytes())), "jpeg 2000", encoded))
                .isTrue();
        ImageBytes portrait = image(encoded.toByteArray());

        assertThat(faces.verifyFace(portrait, HOLDER, FaceUse.GATE, SOMEBODY)
                        .check()
                        .result())
                .isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(faces.viewable(portrait).orElseThrow().bytes()).startsWith(0x89, 'P', 'N', 'G');
    }

    private static ImageBytes image(byte[] bytes) {
        return ImageBytes.of(bytes);
    }

    private static LivePicture live(byte[] bytes) {
        return new LivePicture(image(bytes), LivePicture.PresentationAttack.NOT_EXAMINED);
    }
}

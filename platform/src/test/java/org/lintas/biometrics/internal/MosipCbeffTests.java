package org.lintas.biometrics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;

class MosipCbeffTests {

    /** Some second of altered documents. */
    private static final int ALTERATIONS = 3_000;

    @Test
    void everyRecordHasItsPlaceAndTheIrisIsLeftOut() throws MosipFailure.Ended {
        String records = MosipMessages.oneRecord("Finger", "Left LittleFinger", "AQID")
                + MosipMessages.oneRecord("Finger", "Right Thumb", "BAUG")
                + MosipMessages.oneRecord("Iris", "Left", "AAAA")
                + MosipMessages.oneRecord("Face", "", "BwgJ");

        BiometricCapture capture = MosipCapture.of(bytes(MosipMessages.document(records)));

        assertThat(capture.fingers())
                .extracting(CapturedFinger::position)
                .containsExactly(FingerPosition.RIGHT_THUMB, FingerPosition.LEFT_LITTLE);
        assertThat(capture.fingers().getFirst().data().toByteArray()).containsExactly(4, 5, 6);
        assertThat(capture.face().orElseThrow().bytes()).containsExactly(7, 8, 9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<NOTBIR/>",
                "<BIR>",
                "<!DOCTYPE BIR [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><BIR><BIR><BDB>&a;</BDB></BIR></BIR>",
                "<!DOCTYPE BIR SYSTEM \"http://127.0.0.1:1/x.dtd\"><BIR/>",
                "<BIR><BIR><BDBInfo><Type>Finger</Type><Subtype>Left Toe</Subtype></BDBInfo><BDB>AQID</BDB></BIR></BIR>",
                "<BIR><BIR><BDBInfo><Type>Finger</Type><Subtype>Left Thumb</Subtype></BDBInfo><BDB>A</BDB></BIR></BIR>"
            })
    void anythingElseIsNoCbeff(String document) {
        assertThatThrownBy(() -> MosipCapture.of(bytes(document)))
                .isInstanceOfSatisfying(
                        MosipFailure.Ended.class,
                        ended -> assertThat(ended.failure()).isEqualTo(MosipFailure.CBEFF));
    }

    @Test
    void recordsDepthAndElementsAreBounded() throws MosipFailure.Ended {
        String record = MosipMessages.oneRecord("Iris", "Left", "AAAA");
        assertThat(MosipCbeff.read(bytes(MosipMessages.document(record.repeat(MosipCbeff.RECORDS_MAX)))))
                .hasSize(MosipCbeff.RECORDS_MAX);
        refused(MosipMessages.document(record.repeat(MosipCbeff.RECORDS_MAX + 1)));

        int inner = MosipCbeff.DEPTH_MAX - 1;
        assertThat(MosipCbeff.read(bytes("<BIR>" + "<a>".repeat(inner) + "</a>".repeat(inner) + "</BIR>")))
                .isEmpty();
        refused("<BIR>" + "<a>".repeat(inner + 1) + "</a>".repeat(inner + 1) + "</BIR>");

        int more = MosipCbeff.ELEMENTS_MAX - 1;
        assertThat(MosipCbeff.read(bytes("<BIR>" + "<a/>".repeat(more) + "</BIR>")))
                .isEmpty();
        refused("<BIR>" + "<a/>".repeat(more + 1) + "</BIR>");
    }

    @Test
    void anyAlterationIsACaptureOrTheOneFailure() {
        long seed = Long.getLong("tests.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        String records = MosipMessages.oneRecord("Finger", "Right Thumb", "RklSADAyMAAAAAAQAAEAAA==")
                + MosipMessages.oneRecord("Finger", "Left IndexFinger", "Rk1SACAyMAAAAAAYAAAA")
                + MosipMessages.oneRecord("Face", "", "RkFDADAzMAAAAAARAAEAAA==");
        byte[] real = bytes(MosipMessages.document(records));
        for (int i = 0; i < ALTERATIONS; i++) {
            byte[] altered = Arrays.copyOf(real, real.length - random.nextInt(real.length / 4));
            for (int changes = random.nextInt(8); changes > 0; changes--) {
                altered[random.nextInt(altered.length)] = (byte) random.nextInt(256);
            }
            assertThat(endsAsItShould(altered))
                    .as("seed %d, alteration %d", seed, i)
                    .isTrue();
        }
    }

    private static boolean endsAsItShould(byte[] document) {
        try {
            return MosipCapture.of(document).fingers().size() <= 10;
        } catch (MosipFailure.Ended refused) {
            return refused.failure() == MosipFailure.CBEFF;
        }
    }

    private static void refused(String document) {
        assertThatThrownBy(() -> MosipCbeff.read(bytes(document))).isInstanceOf(MosipFailure.Ended.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

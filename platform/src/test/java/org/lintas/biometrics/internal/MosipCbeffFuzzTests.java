package org.lintas.biometrics.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.FingerPosition;

/** CBEFF documents made of anything, and real ones altered: each gives what was captured, within the bounds, or the one failure. */
class MosipCbeffFuzzTests {

    static Stream<byte[]> documents() {
        String finger = MosipMessages.oneRecord("Finger", "Right Thumb", "RklSADAyMAAAAAAQAAEAAA==");
        String template = MosipMessages.oneRecord("Finger", "Left IndexFinger", "Rk1SACAyMAAAAAAYAAAA");
        String face = MosipMessages.oneRecord("Face", "", "RkFDADAzMAAAAAARAAEAAA==");
        String iris = MosipMessages.oneRecord("Iris", "Left", "AAAA");
        return Stream.of(
                        MosipMessages.document(finger),
                        MosipMessages.document(finger + template + face + iris),
                        "<!DOCTYPE BIR [<!ENTITY a \"b\">]><BIR><BIR><BDB>&a;</BDB></BIR></BIR>",
                        "<BIR><BIR><!-- a --><BDB><![CDATA[AQID]]></BDB></BIR></BIR>")
                .map(document -> document.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("documents")
    @FuzzTest(maxDuration = "10m")
    void readsAnyDocumentOrRefusesIt(byte[] data) {
        try {
            BiometricCapture capture = MosipCapture.of(data);
            if (capture.fingers().size() > FingerPosition.values().length) {
                throw new AssertionError(capture.fingers().size() + " fingers");
            }
        } catch (MosipFailure.Ended allowed) {
            if (allowed.failure() != MosipFailure.CBEFF) {
                throw new AssertionError("another failure", allowed);
            }
        }
    }
}

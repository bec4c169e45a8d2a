package org.lintas.fingerprint;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates made of anything, and real ones altered: each gives fingers within the bounds or the one failure, and nothing else. */
class TemplateFuzzTests {

    static Stream<byte[]> templates() {
        FingerTemplate finger = MadeTemplates.of(11, 12);
        return Stream.concat(
                Arrays.stream(TemplateFormat.values()).map(format -> TemplateFile.write(format, finger)),
                Stream.of(finger.engine().toByteArray()));
    }

    @MethodSource("templates")
    @FuzzTest(maxDuration = "10m")
    void readsAnyTemplateOrRefusesIt(byte[] data) {
        try {
            for (FingerTemplate template : TemplateFile.read(data)) {
                TemplateFile.write(TemplateFormat.NATIVE, template);
                template.engine();
            }
        } catch (UnreadableTemplate allowed) {
            if (allowed.getMessage() == null) {
                throw new AssertionError("no message", allowed);
            }
        }
    }
}

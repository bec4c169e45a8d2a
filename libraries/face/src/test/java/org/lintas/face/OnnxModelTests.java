package org.lintas.face;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class OnnxModelTests {

    @Test
    void refusesAnAlteredNetwork() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OnnxModel.load("fr_landmark.onnx", "0".repeat(64)))
                .withMessageContaining("altered");
    }

    @Test
    void refusesAMissingNetwork() {
        assertThatIllegalStateException()
                .isThrownBy(() -> OnnxModel.load("other.onnx", "0".repeat(64)))
                .withMessageContaining("missing");
    }
}

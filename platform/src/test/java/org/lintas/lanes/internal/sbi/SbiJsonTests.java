package org.lintas.lanes.internal.sbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SbiJsonTests {

    @Test
    void readsAsDeepAsTheBoundAndNoDeeper() throws UnbelievedAnswerException {
        assertThat(read("[".repeat(SbiJson.DEPTH_MAX) + "]".repeat(SbiJson.DEPTH_MAX)))
                .isNotNull();
        refuses("[".repeat(SbiJson.DEPTH_MAX + 1) + "]".repeat(SbiJson.DEPTH_MAX + 1));
    }

    @Test
    void readsAsManyTokensAsTheBoundAndNoMore() throws UnbelievedAnswerException {
        assertThat(read(zeros(SbiJson.TOKENS_MAX - 2))).isNotNull();
        refuses(zeros(SbiJson.TOKENS_MAX - 1));
    }

    @Test
    void refusesANameSaidTwiceAndWhatFollowsTheEnd() {
        refuses("{\"a\":1,\"a\":2}");
        refuses("{} {}");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"e\":\"80\"}',80",
        "'{\"e\":80.7}',80",
        "'{\"e\":\"1e99\"}',-1",
        "'{\"e\":\"x\"}',-1",
        "'{}',-1",
        "'{\"e\":true}',-1"
    })
    void takesNumbersAsNumbersAndAsTexts(String json, int value) throws UnbelievedAnswerException {
        assertThat(SbiJson.number(SbiJson.read(json.getBytes(StandardCharsets.UTF_8))
                                .path("e"))
                        .orElse(-1))
                .isEqualTo(value);
    }

    private static String zeros(int count) {
        return "[0" + ",0".repeat(count - 1) + "]";
    }

    private static Object read(String json) throws UnbelievedAnswerException {
        return SbiJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String json) {
        assertThatExceptionOfType(UnbelievedAnswerException.class).isThrownBy(() -> read(json));
    }
}

package org.lintas.lanes.internal.sbi;

import java.util.OptionalInt;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of devices within bounds. */
final class SbiJson {

    /**
     * Longest answer in bytes: four fingers of 800 kB, 1.8 times as long after being encoded in base64 twice, and room; also a face of
     * 4 MB. A choice of ours.
     */
    static final int ANSWER_BYTES_MAX = 16_000_000;

    /** Deepest nesting: SBI's deepest answer has four levels. */
    static final int DEPTH_MAX = 8;

    /** Most names and values of an answer: ten fingers have some 400. */
    static final int TOKENS_MAX = 10_000;

    private static final int NAME_LENGTH_MAX = 100;
    private static final int NUMBER_LENGTH_MAX = 30;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(ANSWER_BYTES_MAX)
                            .maxStringLength(ANSWER_BYTES_MAX)
                            .maxNestingDepth(DEPTH_MAX)
                            .maxTokenCount(TOKENS_MAX)
                            .maxNameLength(NAME_LENGTH_MAX)
                            .maxNumberLength(NUMBER_LENGTH_MAX)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private SbiJson() {}

    static JsonMapper mapper() {
        return MAPPER;
    }

    static JsonNode read(byte[] json) throws UnbelievedAnswerException {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new UnbelievedAnswerException(Refused.Cause.MALFORMED, "no JSON within the bounds");
        }
    }

    /** A text that must be there. */
    static String text(JsonNode in, String field) throws UnbelievedAnswerException {
        JsonNode value = in.path(field);
        if (!value.isString()) {
            throw new UnbelievedAnswerException(Refused.Cause.MALFORMED, "no text in " + field);
        }
        return value.asString();
    }

    /** A whole number, or the whole part of one, written as number or as text; devices do both. Empty for anything else. */
    static OptionalInt number(JsonNode value) {
        try {
            double number = value.isNumber() || value.isString() ? Double.parseDouble(value.asString()) : Double.NaN;
            return Math.abs(number) <= Integer.MAX_VALUE ? OptionalInt.of((int) number) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** The code of an element's error, 0 without one. */
    static int errorCode(JsonNode element) throws UnbelievedAnswerException {
        JsonNode code = element.path("error").path("errorCode");
        if (code.isMissingNode() || code.isNull()) {
            return 0;
        }
        return number(code)
                .orElseThrow(() -> new UnbelievedAnswerException(Refused.Cause.MALFORMED, "an error without a code"));
    }
}

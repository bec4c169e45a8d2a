package org.lintas.documents.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Inputs of examinations as JSON, bytes in base 64, before they are encrypted. */
final class InputsJson {

    /** Version of the form; a change of the records' shape needs a new one and a reader for the old. */
    static final int FORMAT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Octets.class, Bytes.class)
            .build();

    private InputsJson() {}

    static byte[] write(Object inputs) {
        return MAPPER.writeValueAsString(inputs).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws LintasException with {@link ErrorCode#STORAGE_FAILED} when the text is something else
     */
    static <T> T read(byte[] json, Class<T> form) {
        try {
            return MAPPER.readValue(json, form);
        } catch (JacksonException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "Stored inputs of an examination cannot be read.", e);
        }
    }

    /** Bytes as one value. */
    private abstract static class Bytes {

        @JsonCreator
        static Octets of(byte[] bytes) {
            return Octets.of(bytes);
        }

        @JsonValue
        abstract byte[] toByteArray();
    }
}

package org.lintas.inspections.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.Finding;
import org.lintas.inspections.InspectionFacts;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.RegisterAnswer;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts and findings as canonical JSON: the same facts give the same bytes, so that their SHA-256 proves them. Keys stand in the
 * order of the records, maps are sorted, dates and durations are ISO 8601, values of one part are plain text.
 */
final class FactsJson {

    /**
     * Version of the format itself; a change of the records' shape needs a new one and a reader for the old. Format 1 has no parameters
     * of checks, format 2 no evidence of similar names, format 3 no registers of documents; without them all are written as they were then, so
     * that one reader serves all.
     */
    static final int FORMAT = 4;

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(StateCode.class, PlainText.class)
            .addMixIn(LaneId.class, PlainText.class)
            .addMixIn(TransactionId.class, PlainIdentifier.class)
            .addMixIn(PartialDate.class, PlainDate.class)
            .addMixIn(CheckRecord.class, SparseCheck.class)
            .addMixIn(WatchlistHit.class, SparseHit.class)
            .addMixIn(WatchlistAnswer.class, SparseAnswer.class)
            .build();

    private FactsJson() {}

    /**
     * What stands in the database.
     *
     * @param format version of the format
     * @param policies version of the list of policies that judged the facts
     * @param facts all of them
     */
    @JsonPropertyOrder({"format", "policies", "facts"})
    record Stored(int format, String policies, InspectionFacts facts) {}

    static String write(Stored stored) {
        return MAPPER.writeValueAsString(stored);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws LintasException with {@link ErrorCode#STORAGE_FAILED} when the text is something else
     */
    static Stored read(String json) {
        try {
            return MAPPER.readValue(json, Stored.class);
        } catch (JacksonException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "Stored facts of a decision cannot be read.", e);
        }
    }

    static String writeFindings(List<Finding> findings) {
        return MAPPER.writeValueAsString(findings);
    }

    static List<Finding> readFindings(String json) {
        try {
            return MAPPER.readValue(json, FINDINGS);
        } catch (JacksonException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "Stored findings of a decision cannot be read.", e);
        }
    }

    /** SHA-256 over the canonical form of the traveller, hexadecimal: the input of a background check. */
    static String hash(Traveller traveller) {
        return HexFormat.of().formatHex(sha256(MAPPER.writeValueAsString(traveller)));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new LintasException(ErrorCode.INTERNAL, "Every Java platform has SHA-256; this one has not.", e);
        }
    }

    /** A record of one value, written as that value. */
    private abstract static class PlainText {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainText(@SuppressWarnings("unused") String value) {}

        @JsonValue
        @Override
        public abstract String toString();
    }

    /** The same for an identifier. */
    private abstract static class PlainIdentifier {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainIdentifier(@SuppressWarnings("unused") UUID value) {}

        @JsonValue
        abstract UUID value();
    }

    /** A check whose parameters stand there only if it has any. */
    private abstract static class SparseCheck {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract Map<String, String> parameters();
    }

    /** A hit of a format before has no evidence. */
    private abstract static class SparseHit {

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract Optional<NameEvidence> evidence();
    }

    /** An answer whose registers stand there only if one was asked. */
    private abstract static class SparseAnswer {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        abstract List<RegisterAnswer> registers();
    }

    /** The same for a date, whose text is ISO 8601. */
    private abstract static class PlainDate {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static PartialDate parse(String text) {
            return PartialDate.parse(text);
        }

        @JsonValue
        @Override
        public abstract String toString();
    }
}

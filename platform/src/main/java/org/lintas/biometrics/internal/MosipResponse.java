package org.lintas.biometrics.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as MOSIP reads it; numbers are text there.
 *
 * @param id the operation
 * @param requestId of the request
 * @param responsetime of the answer
 * @param returnValue 1 for success, 2 for a failure
 * @param failureReason number of a {@link MosipFailure}
 * @param candidateList of a search
 * @param jobscount requests that are being answered
 * @param count of those inserted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MosipResponse(
        String id,
        String requestId,
        String responsetime,
        String returnValue,
        @Nullable String failureReason,
        @Nullable Candidates candidateList,
        @Nullable String jobscount,
        @Nullable String count) {

    /**
     * Who was found.
     *
     * @param count of them
     * @param candidates best first
     * @param analytics how much was searched
     */
    record Candidates(String count, List<Candidate> candidates, Map<String, String> analytics) {

        Candidates {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * One who was found.
     *
     * @param referenceId of the registration
     * @param analytics scores
     */
    record Candidate(String referenceId, Map<String, String> analytics) {}

    private static MosipResponse success(String id, String requestId, String at) {
        return new MosipResponse(id, requestId, at, "1", null, null, null, null);
    }

    /** What an operation gives beyond its success. */
    sealed interface Outcome {

        /** Nothing more. */
        record Done() implements Outcome {}

        /** Candidates. */
        record Found(Candidates candidates) implements Outcome {}

        /** Requests that wait. */
        record Jobs(int jobs) implements Outcome {}

        /** Those inserted. */
        record Inserted(long references) implements Outcome {}

        /** A failure. */
        record Failed(MosipFailure failure) implements Outcome {}
    }

    static MosipResponse of(Outcome outcome, String id, String requestId, String at) {
        return switch (outcome) {
            case Outcome.Done() -> success(id, requestId, at);
            case Outcome.Found(Candidates found) -> new MosipResponse(id, requestId, at, "1", null, found, null, null);
            case Outcome.Jobs(int jobs) ->
                new MosipResponse(id, requestId, at, "1", null, null, String.valueOf(jobs), null);
            case Outcome.Inserted(long references) ->
                new MosipResponse(id, requestId, at, "1", null, null, null, String.valueOf(references));
            case Outcome.Failed(MosipFailure failure) ->
                new MosipResponse(id, requestId, at, "2", failure.number(), null, null, null);
        };
    }
}

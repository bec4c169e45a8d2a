package org.lintas.biometrics.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintas.biometrics.BiometricCandidate;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.BiometricEncounters;
import org.lintas.biometrics.BiometricEncounters.Encounter;
import org.lintas.biometrics.BiometricGalleries;
import org.lintas.biometrics.BiometricUse;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.Identification;
import org.lintas.biometrics.SubjectId;
import org.lintas.biometrics.internal.MosipResponse.Outcome;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** MOSIP's ABIS interface: one message in, one message out, whatever carries them. Never throws. */
@Service
@ConditionalOnProperty("lintas.biometrics.mosip.enabled")
public final class MosipAbis {

    private static final Logger LOG = LoggerFactory.getLogger(MosipAbis.class);

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Everybody whom MOSIP inserted. */
    static final GalleryName GALLERY = new GalleryName("MOSIP");

    /** {@code targetFPIR} from which on the stricter of our two rates is taken: one in ten thousand. */
    private static final int STRICT_FROM = 40;

    /** The one encounter of a reference. */
    private static final String REGISTRATION = "registration";

    private final BiometricGalleries galleries;
    private final BiometricEncounters encounters;
    private final MosipBiometrics biometrics;
    private final Clock clock;
    private final AtomicInteger jobs = new AtomicInteger();

    MosipAbis(BiometricGalleries galleries, BiometricEncounters encounters, MosipSettings settings, Clock clock) {
        this.galleries = galleries;
        this.encounters = encounters;
        this.biometrics = new MosipBiometrics(settings);
        this.clock = clock;
    }

    /** The reference that a message is about; {@code none} where it names none. */
    public static String reference(String message) {
        return reference(read(message));
    }

    static String reference(Optional<MosipRequest> request) {
        return request.flatMap(MosipRequest::named).orElse("none");
    }

    /** Answers a message. */
    public String answer(String message, String caller) {
        return answer(read(message), caller);
    }

    /** Answers what was read of a message; nothing when it was no request. */
    String answer(Optional<MosipRequest> request, String caller) {
        jobs.incrementAndGet();
        try {
            return answer(
                    request,
                    request.map(asked -> outcome(asked, caller))
                            .orElseGet(() -> new Outcome.Failed(MosipFailure.REQUEST)));
        } finally {
            jobs.decrementAndGet();
        }
    }

    /** The answer to a request of which the outcome is known. */
    String answer(Optional<MosipRequest> request, Outcome outcome) {
        String id = request.flatMap(asked -> Optional.ofNullable(asked.id())).orElse("");
        String requestId =
                request.flatMap(asked -> Optional.ofNullable(asked.requestId())).orElse("");
        return JSON.writeValueAsString(
                MosipResponse.of(outcome, id, requestId, clock.instant().toString()));
    }

    /** Whether a reference is taken, by MOSIP or by others. */
    boolean holds(String reference) {
        return galleries.find(reference).isPresent();
    }

    static Optional<MosipRequest> read(String message) {
        try {
            return Optional.ofNullable(JSON.readValue(message, MosipRequest.class));
        } catch (JacksonException noRequest) {
            return Optional.empty();
        }
    }

    private Outcome outcome(MosipRequest request, String caller) {
        try {
            request.check();
            return done(request, caller);
        } catch (MosipFailure.Ended ended) {
            LOG.info("{} failed: {} ({})", request.id(), ended.failure(), ended.getMessage());
            return new Outcome.Failed(ended.failure());
        } catch (LintasException broken) {
            LOG.warn("{} failed", request.id(), broken);
            return new Outcome.Failed(failure(broken.code()));
        }
    }

    private static MosipFailure failure(ErrorCode code) {
        return code.equals(ErrorCode.STATE_CONFLICT)
                ? MosipFailure.REFERENCE_EXISTS
                : code.callersFault() ? MosipFailure.REQUEST : MosipFailure.INTERNAL;
    }

    private Outcome done(MosipRequest request, String caller) throws MosipFailure.Ended {
        return switch (String.valueOf(request.id())) {
            case MosipRequest.INSERT -> insert(request);
            case "mosip.abis.identify" -> identify(request);
            case MosipRequest.DELETE -> delete(request, caller);
            case "mosip.abis.ping" -> new Outcome.Done();
            case "mosip.abis.pendingJobs" -> new Outcome.Jobs(jobs.get() - 1);
            case "mosip.abis.referenceCount" -> new Outcome.Inserted(inserted());
            default -> throw MosipFailure.OPERATION.because("no operation of this name");
        };
    }

    /** Inserts without a search for duplicates, as the interface says. */
    private Outcome insert(MosipRequest request) throws MosipFailure.Ended {
        String reference = reference(request);
        if (galleries.find(reference).isPresent()) {
            throw MosipFailure.REFERENCE_EXISTS.because("inserted before");
        }
        String address = request.address().orElseThrow(() -> MosipFailure.ADDRESS_MISSING.because("no referenceURL"));
        BiometricCapture capture = fetched(address);
        encounters.add(reference, new Encounter(REGISTRATION, true, Set.of(GALLERY), capture, Optional.empty()));
        return new Outcome.Done();
    }

    private Outcome identify(MosipRequest request) throws MosipFailure.Ended {
        BiometricUse use =
                request.targetRate().filter(rate -> rate < STRICT_FROM).isPresent()
                        ? BiometricUse.DUPLICATES
                        : BiometricUse.IDENTIFICATION;
        if (request.reference().isEmpty() && request.address().isEmpty()) {
            throw MosipFailure.REFERENCE_MISSING.because("neither reference nor address");
        }
        if (inserted() == 0 && request.reference().isEmpty()) {
            return new Outcome.Found(new MosipResponse.Candidates("0", List.of(), Map.of()));
        }
        Identification found = request.reference().isPresent()
                ? galleries.alike(GALLERY, held(reference(request)), use, BiometricGalleries.CANDIDATES_MAX)
                : galleries.identify(
                        GALLERY, fetched(request.address().orElseThrow()), use, BiometricGalleries.CANDIDATES_MAX);
        return new Outcome.Found(candidates(found, request));
    }

    private MosipResponse.Candidates candidates(Identification found, MosipRequest request) {
        Set<String> among = request.among();
        List<MosipResponse.Candidate> candidates = new ArrayList<>();
        for (BiometricCandidate match : found.matches()) {
            galleries
                    .summary(match.subject())
                    .flatMap(BiometricGalleries.SubjectSummary::externalId)
                    .filter(reference -> among.isEmpty() || among.contains(reference))
                    .filter(reference -> candidates.size() < request.results())
                    .ifPresent(reference -> candidates.add(new MosipResponse.Candidate(reference, scores(match))));
        }
        Map<String, String> extent = Map.of(
                "searched", String.valueOf(found.extent().searched()),
                "expected", String.valueOf(found.extent().expected()));
        return new MosipResponse.Candidates(String.valueOf(candidates.size()), candidates, extent);
    }

    private static Map<String, String> scores(BiometricCandidate match) {
        Map<String, String> scores = new TreeMap<>();
        match.fingerScore().ifPresent(score -> scores.put("fingerScore", String.valueOf(score)));
        match.faceScore().ifPresent(score -> scores.put("faceScore", String.valueOf(score)));
        return scores;
    }

    private Outcome delete(MosipRequest request, String caller) throws MosipFailure.Ended {
        SubjectId subject = held(reference(request));
        galleries.delete(subject, new StatedReason("MOSIP asked for it: mosip.abis.delete", caller));
        return new Outcome.Done();
    }

    private long inserted() {
        return galleries.galleries().stream()
                .filter(size -> size.name().equals(GALLERY))
                .mapToLong(BiometricGalleries.GallerySize::subjects)
                .sum();
    }

    /** The one whom MOSIP inserted under a reference; others are none of its business. */
    private SubjectId held(String reference) throws MosipFailure.Ended {
        return galleries
                .find(reference)
                .filter(subject -> galleries
                        .summary(subject)
                        .filter(summary -> summary.galleries().contains(GALLERY))
                        .isPresent())
                .orElseThrow(() -> MosipFailure.REFERENCE_UNKNOWN.because("not inserted"));
    }

    private BiometricCapture fetched(String address) throws MosipFailure.Ended {
        BiometricCapture capture = MosipCapture.of(biometrics.fetch(address));
        if (capture.fingers().isEmpty() && capture.face().isEmpty()) {
            throw MosipFailure.NO_DATA.because("no finger and no face");
        }
        return capture;
    }

    private static String reference(MosipRequest request) throws MosipFailure.Ended {
        return request.reference().orElseThrow(() -> MosipFailure.REFERENCE_MISSING.because("no referenceId"));
    }
}

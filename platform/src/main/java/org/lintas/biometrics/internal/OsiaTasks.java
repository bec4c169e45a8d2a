package org.lintas.biometrics.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.lintas.biometrics.SubjectId;
import org.lintas.biometrics.internal.OsiaTaskTable.Step;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.Identifiers;
import org.lintas.foundation.LintasException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls of other systems that are answered later: durable once accepted, worked on by one node at a time, again when that node dies before
 * the answer is kept. Thread-safe.
 */
@Service
public class OsiaTasks {

    /** Header that says how much of the gallery a search saw; OSIA's list of candidates has no room for it. */
    public static final String EXTENT_HEADER = "Lintas-Search-Extent";

    /** Most tasks that wait to be worked on: a queue that grows longer is not caught up with within a caller's patience. */
    public static final int WAITING_MAX = 1_000;

    /** Longest address of a caller, in characters. A choice of ours. */
    public static final int CALLBACK_LENGTH_MAX = 2_000;

    /** How often a task is begun before its answer is that it broke: it may be the task that ends the node. */
    public static final int WORK_MAX = 3;

    /** How long a step is one node's: an identification takes seconds. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** How long tasks are kept, and an answer that nobody took with them. */
    static final Duration KEPT = Duration.ofDays(7);

    private static final long LOOKS_EVERY_MILLIS = 60 * 60 * 1_000L;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OsiaTaskTable table;
    private final SubjectKeys keys;
    private final ListedOrigins origins;
    private final Identifiers identifiers;
    private final Clock clock;

    OsiaTasks(
            OsiaTaskTable table,
            SubjectKeys keys,
            ObjectProvider<OsiaSettings> settings,
            Identifiers identifiers,
            Clock clock) {
        this.table = table;
        this.keys = keys;
        this.origins = settings.getIfAvailable(OsiaSettings::none).origins();
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** How a task stands, as OSIA's ABIS interface 1.6.0 names it. */
    public enum State {
        /** It waits or is worked on. */
        PENDING,
        /** The answer is there and is sent. */
        RESPONSE_SCHEDULED,
        /** The caller asked that it is sent once more. */
        RESPONSE_RETRY,
        /** The answer could not be sent; nobody tries again unless the caller asks. */
        RESPONSE_ERROR,
        /** The caller has the answer. */
        COMPLETED
    }

    /**
     * Who asked, and where the answer goes.
     *
     * @param caller name of the system
     * @param transaction number that it gives to the call
     * @param callback address to which the answer is sent
     */
    public record Asked(String caller, String transaction, String callback) {}

    /**
     * A task to work on.
     *
     * @param task key
     * @param job what was asked
     * @param attempt 1 for the first; more when it was begun before and not ended
     */
    public record Work(UUID task, String job, int attempt) {}

    /**
     * The answer of a task.
     *
     * @param error whether it is an error
     * @param body JSON
     * @param extent how much of a gallery was searched; empty text when nothing was
     */
    public record Answer(boolean error, String body, String extent) {}

    /** Whether any answer may be given later. */
    public boolean offered() {
        return !origins.origins().isEmpty();
    }

    /**
     * Takes a task; it survives the end of the process when this returns.
     *
     * @throws LintasException with {@link ErrorCode#VALUE_INVALID} when the address is not of a listed origin, {@link ErrorCode#EXHAUSTED}
     *     when {@link #WAITING_MAX} wait
     */
    public UUID accept(Asked asked, String job) {
        URI callback = listed(asked.callback());
        UUID task = identifiers.next();
        byte[] key = keys.newKey(new SubjectId(task));
        var step = new Step(task, asked, 0, Octets.of(key), Octets.of(sealed(task, key, job)));
        if (!table.add(step, ListedOrigins.of(callback), clock.instant(), WAITING_MAX)) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED, "%d calls wait for their answer already.".formatted(WAITING_MAX));
        }
        return task;
    }

    private URI listed(String callback) {
        try {
            URI address = new URI(callback);
            if (callback.length() <= CALLBACK_LENGTH_MAX
                    && address.getRawFragment() == null
                    && origins.allow(address)) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "The callback is no address.", noAddress);
        }
        throw new LintasException(
                ErrorCode.VALUE_INVALID,
                "The callback is at no address that this node sends answers to (lintas.biometrics.osia.callbacks).");
    }

    /** How a task of a system stands; empty when there is none, or none any more. */
    public Optional<State> state(UUID task, String caller) {
        return table.state(task, caller);
    }

    /** Sends an answer once more that could not be sent; false when it was taken, is being sent, or is not there yet. */
    public boolean redeliver(UUID task) {
        return table.again(task, clock.instant());
    }

    /** The next task to work on; no other node takes it for two minutes. Empty when none waits. */
    public Optional<Work> take() {
        return table.takeWork(clock.instant(), LEASE).map(step -> new Work(step.task(), opened(step), step.attempt()));
    }

    /** Keeps the answer of a task, which is sent from now on. */
    public void answer(UUID task, Answer answer) {
        byte[] key = keys.newKey(new SubjectId(task));
        table.answered(task, key, sealed(task, key, JSON.writeValueAsString(answer)), clock.instant());
    }

    Answer answer(Step step) {
        return JSON.readValue(opened(step), Answer.class);
    }

    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS, initialDelay = LOOKS_EVERY_MILLIS)
    void forgetOld() {
        table.deleteBefore(clock.instant().minus(KEPT));
    }

    private String opened(Step step) {
        byte[] plain = keys.decrypt(
                new SubjectId(step.task()),
                step.key().toByteArray(),
                step.content().toByteArray());
        return new String(plain, StandardCharsets.UTF_8);
    }

    private byte[] sealed(UUID task, byte[] key, String content) {
        return keys.encrypt(new SubjectId(task), key, content.getBytes(StandardCharsets.UTF_8));
    }
}

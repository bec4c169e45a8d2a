package org.lintas.biometrics.internal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.lintas.biometrics.internal.OsiaTaskTable.Step;
import org.lintas.biometrics.internal.OsiaTasks.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends answers to the addresses of callers: one at a time to each origin, so that one that hangs holds up nobody else; again after a pause
 * that doubles; never further than the address says.
 */
@Component
class OsiaDeliveries {

    /** How often an answer is sent before somebody has to ask for it: some three hours. */
    static final int SENT_MAX = 12;

    /** Pause after the first failure; it doubles with each further one. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(OsiaDeliveries.class);

    /** Longest wait for a receiver, well within {@link OsiaTasks#LEASE}. A choice of ours. */
    private static final Duration WAIT_MAX = Duration.ofSeconds(20);

    private static final long LOOKS_EVERY_MILLIS = 500;

    /** Origins to which is sent at the same time. A choice of ours. */
    private static final int AT_ONCE = 8;

    private static final long TOKEN_BYTES_MAX = 1_024;

    private final OsiaTasks tasks;
    private final OsiaTaskTable table;
    private final OsiaSettings settings;
    private final Clock clock;
    private final Duration wait;
    private final HttpClient http;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);

    @Autowired
    OsiaDeliveries(OsiaTasks tasks, OsiaTaskTable table, ObjectProvider<OsiaSettings> settings, Clock clock) {
        this(tasks, table, settings.getIfAvailable(OsiaSettings::none), clock, WAIT_MAX);
    }

    OsiaDeliveries(OsiaTasks tasks, OsiaTaskTable table, OsiaSettings settings, Clock clock, Duration wait) {
        this.tasks = tasks;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
        this.wait = wait;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(wait)
                .build();
    }

    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS)
    void look() {
        while (tasks.offered() && places.tryAcquire()) {
            Optional<Step> step = table.takeAnswer(clock.instant(), OsiaTasks.LEASE, busy);
            if (step.isEmpty()) {
                places.release();
                return;
            }
            String origin = ListedOrigins.of(URI.create(step.get().asked().callback()));
            busy.add(origin);
            Thread.ofVirtual().name("osia-answer").start(() -> {
                try {
                    send(step.get());
                } finally {
                    busy.remove(origin);
                    places.release();
                }
            });
        }
    }

    /** Sends one answer and keeps what became of it. */
    void send(Step step) {
        Optional<String> failure = sent(step);
        if (failure.isEmpty()) {
            table.complete(step.task());
            return;
        }
        boolean last = step.attempt() >= SENT_MAX;
        LOG.warn(
                "The answer of task {} was not taken ({}); {}",
                step.task(),
                failure.get(),
                last ? "nobody tries again" : "it is sent again");
        if (last) {
            table.giveUp(step.task());
        } else {
            table.later(step.task(), clock.instant().plus(PAUSE.multipliedBy(1L << (step.attempt() - 1))));
        }
    }

    /** Why it was not taken; empty when it was. */
    private Optional<String> sent(Step step) {
        URI callback = URI.create(step.asked().callback());
        if (!settings.origins().allow(callback)) {
            return Optional.of("the address is not listed any more");
        }
        try {
            HttpResponse<InputStream> response = http.send(request(step, callback), BodyHandlers.ofInputStream());
            // Nothing of the body is read: it may have no end.
            response.body().close();
            int status = response.statusCode();
            return status >= 200 && status < 300 ? Optional.empty() : Optional.of("status " + status);
        } catch (IOException e) {
            return Optional.of(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    private HttpRequest request(Step step, URI callback) throws IOException {
        Answer answer = tasks.answer(step);
        String query = "transactionId=%s&taskId=%s"
                .formatted(URLEncoder.encode(step.asked().transaction(), StandardCharsets.UTF_8), step.task());
        URI address = URI.create(callback + (callback.getRawQuery() == null ? "?" : "&") + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(wait)
                .header("Content-Type", answer.error() ? "application/error+json" : "application/json")
                .POST(BodyPublishers.ofString(answer.body()));
        if (!answer.extent().isEmpty()) {
            request.header(OsiaTasks.EXTENT_HEADER, answer.extent());
        }
        Optional<Path> token = settings.tokenFile();
        if (token.isPresent()) {
            request.header("Authorization", "Bearer " + token(token.get()));
        }
        return request.build();
    }

    /** Read each time, so that it can be changed while the node runs. */
    private static String token(Path file) throws IOException {
        if (Files.size(file) > TOKEN_BYTES_MAX) {
            throw new IOException("%s has more than %d bytes".formatted(file, TOKEN_BYTES_MAX));
        }
        return Files.readString(file).strip();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}

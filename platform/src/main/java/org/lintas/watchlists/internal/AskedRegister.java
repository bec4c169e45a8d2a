package org.lintas.watchlists.internal;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.lintas.mrz.StateCode;
import org.lintas.watchlist.documents.DocumentAnswer;
import org.lintas.watchlist.documents.DocumentMatch;
import org.lintas.watchlist.documents.DocumentMatch.Issuers;
import org.lintas.watchlist.documents.DocumentMatch.Variant;
import org.lintas.watchlist.documents.DocumentState;
import org.lintas.watchlist.documents.SoughtDocument;
import org.lintas.watchlist.documents.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register itself, over HTTPS (docs/protocols/document-register.md). Whoever waits has an answer by the deadline or none; after some failures in a
 * row it is left alone for a while, so that no traveller waits for a register that is down.
 */
@Component
class AskedRegister {

    /** Failures in a row after which it is left alone. A choice of ours. */
    private static final int FAILURES_MAX = 3;

    /** How long it is left alone. A choice of ours. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Longest answer, in bytes, and most matches in it. */
    private static final int ANSWER_BYTES_MAX = 1 << 16;

    private static final int MATCHES_MAX = 50;

    private static final long TOKEN_BYTES_MAX = 1_024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Logger LOG = LoggerFactory.getLogger(AskedRegister.class);

    private final RegisterSettings settings;
    private final Clock clock;
    private final HttpClient http;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Instant leftAloneUntil = Instant.MIN;

    AskedRegister(RegisterSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.deadline())
                .build();
    }

    /** Empty when it has no address, did not answer in time, or said what is not understood. */
    Optional<DocumentAnswer> ask(SoughtDocument document) {
        Optional<URI> address = settings.asked();
        if (address.isEmpty() || clock.instant().isBefore(leftAloneUntil)) {
            return Optional.empty();
        }
        try {
            DocumentAnswer answer = answer(address.get(), document);
            failures.set(0);
            return Optional.of(answer);
        } catch (IOException | JacksonException | IllegalArgumentException | TimeoutException e) {
            failed(e.toString());
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void failed(String why) {
        LOG.warn("The register '{}' did not answer: {}", settings.name(), why);
        if (failures.incrementAndGet() >= FAILURES_MAX) {
            failures.set(0);
            leftAloneUntil = clock.instant().plus(PAUSE);
        }
    }

    private DocumentAnswer answer(URI address, SoughtDocument document)
            throws IOException, InterruptedException, TimeoutException {
        CompletableFuture<HttpResponse<InputStream>> asked =
                http.sendAsync(request(address, document), HttpResponse.BodyHandlers.ofInputStream());
        CompletableFuture<byte[]> read = asked.thenApplyAsync(AskedRegister::body);
        try {
            byte[] body = read.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
            return understood(JSON.readTree(body), document);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } finally {
            asked.cancel(true);
            read.cancel(true);
        }
    }

    private HttpRequest request(URI address, SoughtDocument document) throws IOException {
        String query = "issuer=%s&number=%s"
                .formatted(
                        document.issuer().map(StateCode::letters).orElse(""),
                        URLEncoder.encode(document.number(), StandardCharsets.UTF_8));
        String separator = address.getRawQuery() == null ? "?" : "&";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + separator + query))
                .timeout(settings.deadline())
                .header("Accept", "application/json")
                .GET();
        Optional<Path> token = settings.token();
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

    private static byte[] body(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readNBytes(ANSWER_BYTES_MAX + 1);
            if (response.statusCode() != 200 || bytes.length > ANSWER_BYTES_MAX) {
                throw new IllegalStateException("status %d, %d bytes".formatted(response.statusCode(), bytes.length));
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException(e.toString(), e);
        }
    }

    private DocumentAnswer understood(JsonNode answer, SoughtDocument document) throws IOException {
        JsonNode matches = answer.path("matches");
        if (!matches.isArray() || matches.size() > MATCHES_MAX) {
            throw new IOException("no list of at most %d matches".formatted(MATCHES_MAX));
        }
        List<DocumentMatch> found = new ArrayList<>();
        for (JsonNode match : matches) {
            found.add(match(match, document));
        }
        return new DocumentAnswer(found, new DocumentAnswer.Asked(settings.name(), clock.instant()));
    }

    private static DocumentMatch match(JsonNode match, SoughtDocument document) {
        String written = match.path("issuer").asString("");
        Optional<StateCode> issuer = written.isEmpty() ? Optional.empty() : Optional.of(new StateCode(written));
        boolean known = issuer.isPresent() && document.issuer().isPresent();
        Issuers issuers = !known ? Issuers.UNKNOWN : issuer.equals(document.issuer()) ? Issuers.SAME : Issuers.OTHER;
        String number = match.path("number").asString(document.number());
        Set<Variant> variants = number.equals(document.number()) ? Set.of() : EnumSet.of(Variant.CONFUSED_CHARACTERS);
        return new DocumentMatch(
                issuer, state(match.path("state").asString("")), variants, issuers, Verification.CONFIRMED);
    }

    private static DocumentState state(String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        for (DocumentState state : DocumentState.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return DocumentState.OTHER;
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
